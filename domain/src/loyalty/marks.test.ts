import { describe, expect, it } from 'vitest'
import { aCapturedPayment } from '../testing/a-payment.ts'
import { anOrder, aPickup } from '../testing/an-order.ts'
import { newPayment } from '../payment/payment.ts'
import { joinMarks, markTexts } from './marks.ts'

const { payment } = aCapturedPayment()
const phoneOf = (phone: string) =>
  markTexts({ ...aPickup(), contact: { name: 'x', phone } }, payment).find(
    ({ what }) => what === 'phone',
  )?.text
const doorOf = (street: string, number: string) => {
  const fulfilment = {
    kind: 'delivery',
    address: { street, number, at: [-56.18, -34.9] as [number, number] },
  } as const
  return markTexts({ ...anOrder(), fulfilment }, payment).find(({ what }) => what === 'door')?.text
}

describe('what an order came with', () => {
  it('is the same phone with or without its country, spaces and dashes', () => {
    expect(phoneOf('+598 2000-0001')).toBe(phoneOf('2000 0001'))
    expect(phoneOf('2000 0001')).not.toBe(phoneOf('2000 0002'))
  })

  it('is the same door however it is spelled', () => {
    expect(doorOf('Av. Agraciada', '12 B')).toBe(doorOf('AV AGRACÍADA ', '12b'))
    expect(doorOf('Av. Agraciada', '12')).not.toBe(doorOf('Av. Agraciada', '13'))
  })

  it('has a card only when one was used, and a door only when it was delivered', () => {
    const kinds = (order = anOrder(), paid = payment) =>
      markTexts(order, paid).map(({ what }) => what)
    const facts = Object.fromEntries(
      Object.entries(payment.facts).map(([id, one]) => [id, { ...one, cardPrint: 'card4242' }]),
    )
    expect(kinds(anOrder(), { ...payment, facts })).toEqual(['phone', 'door', 'place', 'card'])
    expect(kinds(aPickup(), newPayment(anOrder(), 'cash', 0))).toEqual(['phone'])
  })

  it('is remembered for the latest twenty', () => {
    const many = Array.from({ length: 25 }, (_, n) => `mark-${n}`)
    const kept = joinMarks(many, ['mark-3', 'new'])
    expect(kept).toHaveLength(20)
    expect(kept.slice(-2)).toEqual(['mark-3', 'new'])
    expect(new Set(kept).size).toBe(20)
  })
})
