import { describe, expect, it } from 'vitest'
import { aHalfAndHalf, aLine, anOrder } from '../testing/an-order.ts'
import { itemsOfLines, pastOrderOf } from './past-order.ts'

describe('an order as taste', () => {
  it('names each item of the card once, both halves of a pizza, with how many there were', () => {
    expect(itemsOfLines([aLine({ quantity: 2 }), aHalfAndHalf()])).toEqual([
      { item: 'margherita', quantity: 3 },
      { item: 'funghi', quantity: 1 },
    ])
  })

  it('holds no person', () => {
    const order = anOrder()
    expect(Object.keys(pastOrderOf(order))).toEqual(['at', 'items'])
    expect(pastOrderOf(order).at).toBe(order.placedAt)
  })
})
