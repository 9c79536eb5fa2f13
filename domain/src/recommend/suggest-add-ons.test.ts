import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anOrderOf, evenings, learnt, someOrders } from './testing.ts'
import { suggestAddOns } from './suggest-add-ons.ts'

describe('add-ons for a basket', () => {
  it('are never in the basket, never excluded, and best first', () => {
    fc.assert(
      fc.property(someOrders, fc.subarray(['bread', 'cola', 'pizza', 'soup']), (orders, basket) => {
        const found = suggestAddOns(learnt(orders, { rounds: 1 }), anOrderOf(basket).items, {
          exclude: (item) => item === 'water',
          count: 5,
        })
        expect(found.length).toBeLessThanOrEqual(5)
        expect(found.map(({ item }) => item)).not.toContain('water')
        for (const { item } of found) expect(basket).not.toContain(item)
        expect(found.map(({ score }) => score)).toEqual(
          found.map(({ score }) => score).toSorted((a, b) => b - a),
        )
      }),
      { numRuns: 40 },
    )
  })

  it('go to the next best when the best is sold out', () => {
    const [first] = suggestAddOns(learnt(evenings), anOrderOf(['soup']).items, {
      exclude: (item) => item === 'bread',
    })
    expect(first?.item).toBe('water')
  })

  it('name something of the basket as their reason', () => {
    const found = suggestAddOns(learnt(evenings), anOrderOf(['pizza', 'soup']).items, {
      exclude: () => false,
      count: 3,
    })
    const reasons = new Map(found.map(({ item, because }) => [item, because]))
    expect(reasons.get('bread')).toBe('soup')
    expect(reasons.get('cola')).toBe('pizza')
  })

  it('are what sells now when the basket holds only things nobody has had', () => {
    const [first] = suggestAddOns(learnt(evenings), anOrderOf(['novelty']).items, {
      exclude: () => false,
    })
    expect(first?.because).toBeNull()
  })
})
