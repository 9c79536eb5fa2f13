import { describe, expect, it } from 'vitest'
import { aCheckout, aLine, anOrder, aPickup, byCard } from '../testing/an-order.ts'
import { bagsFor, stopFor } from './stop-for.ts'

const rules = { pinFrom: null }

describe('what a driver has to know of an order', () => {
  it('is the cash to be taken and the note it is paid with', () => {
    const order = anOrder(
      {},
      { checkout: aCheckout({ payment: { method: 'cash', changeFrom: 100_00 } }) },
    )
    expect(stopFor(order, rules)).toMatchObject({ cashDue: order.quote.total, changeFrom: 100_00 })
  })

  it('is that nothing is due when a card pays', () => {
    const order = anOrder({}, { checkout: aCheckout({ payment: byCard }) })
    expect(stopFor(order, rules)).toMatchObject({ cashDue: 0, changeFrom: null })
  })

  it('is that a PIN is asked for, from the shop’s value on', () => {
    const order = anOrder()
    expect(stopFor(order, { pinFrom: order.quote.total }).proofWanted).toBe('pin')
    expect(stopFor(order, { pinFrom: order.quote.total + 1 }).proofWanted).toBe('any')
  })

  it('is nothing for an order that its customer comes for', () => {
    expect(() => stopFor(aPickup(), rules)).toThrow('is not to be brought')
  })
})

it('four pizzas go into a bag, and what is cold into one of its own', () => {
  const cola = aLine({
    key: 'cola',
    choice: { kind: 'product', item: 'cola', variant: 'bottle' },
  })
  const pizzas = (quantity: number) =>
    anOrder({}, { checkout: aCheckout({ lines: [aLine({ quantity })] }) })
  expect(bagsFor(pizzas(4))).toBe(1)
  expect(bagsFor(pizzas(5))).toBe(2)
  const { quote } = pizzas(1)
  const mixed = {
    quote: {
      ...quote,
      lines: [...quote.lines, ...quote.lines.map((line) => ({ ...line, choice: cola.choice }))],
    },
  }
  expect(bagsFor(mixed)).toBe(2)
})
