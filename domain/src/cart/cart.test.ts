import { describe, expect, it } from 'vitest'
import { aMenu } from '../testing/a-menu.ts'
import { aHalf, aHalfAndHalf, aLine } from '../testing/an-order.ts'
import { addToCart, type CartLine, MAX_QUANTITY, setQuantity } from './cart.ts'
import type { Choice } from './choice.ts'

const cola: Choice = { kind: 'product', item: 'cola', variant: 'can' }
const add = (
  lines: readonly CartLine[],
  choice: Choice,
  more: { quantity?: number; note?: string; key?: string } = {},
) => addToCart(aMenu(), lines, { key: 'new', choice, quantity: 1, ...more })

describe('adding to the cart', () => {
  it('makes a new line at the end, in its shortest form', () => {
    const lines = add([aLine()], {
      kind: 'pizza',
      size: 'l',
      crust: 'classic',
      left: aHalf('funghi'),
      right: aHalf('funghi'),
    })
    expect(lines).toEqual([
      aLine(),
      {
        key: 'new',
        quantity: 1,
        choice: { kind: 'pizza', size: 'l', crust: 'classic', left: aHalf('funghi') },
      },
    ])
  })

  it('adds to the line that holds the same thing, however it was said', () => {
    const olives = { ingredient: 'olives', amount: 'no' } as const
    const same: Choice = {
      kind: 'pizza',
      size: 'l',
      crust: 'classic',
      left: aHalf('margherita', { toppings: [olives] }),
    }
    expect(add([aLine(), aHalfAndHalf()], same, { quantity: 2 })).toEqual([
      aLine({ quantity: 3 }),
      aHalfAndHalf(),
    ])
  })

  it('keeps apart what differs, if only by its note', () => {
    const noted = add([], cola, { key: 'a', note: 'no ice' })
    const both = add(noted, cola, { key: 'b' })
    expect(both.map(({ key }) => key)).toEqual(['a', 'b'])
    expect(add(both, cola, { note: 'no ice' })[0]?.quantity).toBe(2)
    expect(add(both, cola, { note: '' })[1]?.quantity).toBe(2)
  })

  it('never takes more of one thing than the shop makes', () => {
    expect(add([], cola, { quantity: 100 })[0]?.quantity).toBe(MAX_QUANTITY)
    expect(add([aLine({ quantity: 29 })], aLine().choice, { quantity: 5 })).toEqual([
      aLine({ quantity: MAX_QUANTITY }),
    ])
  })

  it('leaves the cart it was given as it was', () => {
    const lines = [aLine()]
    add(lines, aLine().choice)
    expect(lines).toEqual([aLine()])
  })
})

describe('setting a quantity', () => {
  const lines = [aLine(), aHalfAndHalf()]
  const quantity = (wanted: number) => setQuantity(lines, 'line-1', wanted)

  it('changes that line and no other', () => {
    expect(quantity(5)).toEqual([aLine({ quantity: 5 }), aHalfAndHalf()])
  })

  it.each([0, -1, -0])('to %s removes the line', (wanted) => {
    expect(quantity(wanted)).toEqual([aHalfAndHalf()])
  })

  it.each([31, 1e9, Number.MAX_SAFE_INTEGER])('to %s stops at what the shop makes', (wanted) => {
    expect(quantity(wanted)).toEqual([aLine({ quantity: MAX_QUANTITY }), aHalfAndHalf()])
  })

  it.each([0.5, Number.NaN, Infinity, -0.5])(
    'to %s, which is no number of pizzas, changes nothing',
    (wanted) => {
      expect(quantity(wanted)).toEqual(lines)
    },
  )

  it('of a line that is gone changes nothing', () => {
    expect(setQuantity(lines, 'gone', 2)).toEqual(lines)
  })
})
