import * as fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { anOrderOf, evenings, learnt, NOW, someOrders, times } from './testing.ts'
import { days } from '../time/millis.ts'
import { learnDefaults } from './learn-options.ts'
import { scoreBasket } from './score-basket.ts'
import { suggestAddOns } from './suggest-add-ons.ts'
import { suggestionsSchema } from './suggestions.ts'

const nothing = () => false
const best = (table: ReturnType<typeof learnt>, ...items: string[]) =>
  suggestAddOns(table, anOrderOf(items).items, { exclude: nothing })[0]

describe('learning from orders', () => {
  it('finds what goes together, although something else sells more', () => {
    const table = learnt(evenings)
    expect(best(table, 'soup')).toMatchObject({ item: 'bread', because: 'soup' })
    expect(best(table, 'pizza')).toMatchObject({ item: 'cola', because: 'pizza' })
    expect(best(table)).toMatchObject({ item: 'water', because: null })
  })

  it('believes what was bought lately over what was bought more often long ago', () => {
    const orders = [
      ...times(60, anOrderOf(['pizza', 'beer'], 900)),
      ...times(30, anOrderOf(['pizza', 'cola'], 3)),
    ]
    expect(best(learnt(orders), 'pizza')).toMatchObject({ item: 'cola' })
    expect(best(learnt(orders, { halfLifeDays: 36_500 }), 'pizza')).toMatchObject({ item: 'beer' })
  })

  it('does not make a rule of one order', () => {
    const table = learnt([...evenings, anOrderOf(['pizza', 'candle'])])
    expect(best(table, 'pizza')?.item).toBe('cola')
    const scores = scoreBasket(table, anOrderOf(['pizza']).items).scores
    expect(scores[table.items.indexOf('candle')]).toBeLessThan(-3)
  })

  it('hears what is had in numbers: four soups want bread more than one does', () => {
    const many = (item: string, quantity: number, other: string) => ({
      at: NOW - days(1),
      items: [{ item, quantity }, ...anOrderOf([other]).items],
    })
    const table = learnt([
      ...times(40, many('soup', 1, 'water')),
      ...times(40, many('soup', 4, 'bread')),
    ])
    const lead = (quantity: number) => {
      const { scores } = scoreBasket(table, [{ item: 'soup', quantity }])
      const score = (item: string) => scores[table.items.indexOf(item)] ?? 0
      return score('bread') - score('water')
    }
    expect(lead(1)).toBeLessThan(0)
    expect(lead(4)).toBeGreaterThan(0)
  })

  it('does not look at orders that are still to come', () => {
    expect(learnt([...evenings, anOrderOf(['caviar'], -1)])).toEqual(learnt(evenings))
  })

  it('suggests nothing where nothing was ordered', () => {
    const table = learnt([])
    expect(v.parse(suggestionsSchema, table)).toEqual(table)
    expect(suggestAddOns(table, [], { exclude: nothing })).toEqual([])
  })

  it('says the same whatever the sequence of orders, in a table that its schema takes', () => {
    fc.assert(
      fc.property(someOrders, (orders) => {
        const table = learnt(orders)
        expect(v.parse(suggestionsSchema, table)).toEqual(table)
        expect(learnt(orders.toReversed())).toEqual(table)
      }),
      { numRuns: 40 },
    )
  })

  it('fits into one document, however large the card is', () => {
    const card = Array.from({ length: 300 }, (_, n) => `dish-${n}`)
    const orders = Array.from({ length: 300 }, (_, n) =>
      anOrderOf([0, 1, 7, 50].map((by) => card[(n + by) % card.length] ?? '')),
    )
    const table = learnt(orders, { maxBytes: 20_000, rounds: 1 })
    expect(JSON.stringify(table).length).toBeLessThanOrEqual(20_000)
    expect(table.neighbours.some((row) => row !== '')).toBe(true)
    expect(learnDefaults.maxBytes).toBeLessThan(200_000)
  })
})
