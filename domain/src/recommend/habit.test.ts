import { describe, expect, it } from 'vitest'
import { aMenu } from '../testing/a-menu.ts'
import { aCheckout, aLine, anOrder, EVENING } from '../testing/an-order.ts'
import { days } from '../time/millis.ts'
import { habitOf } from './habit.ts'

const cola = aLine({ key: 'cola', choice: { kind: 'product', item: 'cola', variant: 'can' } })
const pizza = aLine()

const had = (daysAgo: number, changes: Parameters<typeof aCheckout>[0] = {}, order = {}) => ({
  ...anOrder(
    { status: 'delivered', placedAt: EVENING - days(daysAgo), id: `of-${daysAgo}` },
    { checkout: aCheckout({ lines: [pizza], ...changes }) },
  ),
  ...order,
})
const habit = (orders: ReturnType<typeof had>[]) => habitOf(aMenu(), 'centro', orders, EVENING)

describe('a habit', () => {
  it('comes with where it went and the tip of the last time', () => {
    const last = had(2, { tip: 150, fulfilment: { kind: 'pickup' } })
    expect(habit([had(9), last, had(20)])).toMatchObject({
      times: 3,
      tip: 150,
      fulfilment: { kind: 'pickup' },
      lines: [{ quantity: 1, described: { name: 'margherita' } }],
      contact: last.contact,
    })
  })

  it('of things that are in most orders goes where the last order went', () => {
    const found = habit([
      had(1, { lines: [cola, aLine({ key: 'a', quantity: 3 })], tip: 99 }),
      had(5, { lines: [cola, aLine({ key: 'a', quantity: 2 })] }),
      had(9, { lines: [cola, aLine({ key: 'a', quantity: 1 })] }),
    ])
    const names = found?.lines.map(({ quantity, described }) => `${quantity} ${described.name}`)
    expect(names).toEqual(['1 cola', '3 margherita'])
    expect(found?.tip).toBe(99)
  })

  it.each([
    ['were never had', { status: 'cancelled' as const }],
    ['were never paid', { status: 'awaitingPayment' as const }],
    ['were had in another shop', { store: 'elsewhere' }],
  ])('is not seen in orders that %s', (_, order) => {
    expect(habit([had(1, {}, order), had(5, {}, order)])).toBeNull()
  })

  it('is seen in what is under way, too', () => {
    expect(habit([had(0, {}, { status: 'preparing' as const }), had(5)])?.times).toBe(2)
  })
})
