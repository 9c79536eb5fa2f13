import type { LngLat } from '@forno/domain/geo/lng-lat'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nearestFirst } from './nearest-first.ts'
import { ourEngine } from './our-engine.ts'
import type { Policy, Town } from './policy.ts'
import { type Evening, type Played, replay } from './replay.ts'

const MINUTE = 60_000
const BEGIN = 1_000 * MINUTE
const shop: LngLat = [0, 0]
/** Minutes on a grid of small degrees. */
const travel = ([ax, ay]: LngLat, [bx, by]: LngLat) => 60 * (Math.abs(ax - bx) + Math.abs(ay - by))
const tour: Evening['tour'] = (places) => {
  const legs = places.slice(1).map((to, n) => travel(places[n] ?? to, to))
  return { legs, metres: legs.reduce((sum, leg) => sum + leg * 6, 0) }
}
const town = (capacity: number): Town => ({ shop, capacity, travel, until: BEGIN + 900 * MINUTE })

const anOrder = (changes: Partial<Played> = {}): Played => ({
  id: 'a',
  at: [0, 5],
  placedAt: BEGIN,
  promisedAt: BEGIN + 40 * MINUTE,
  expectedAt: BEGIN + 15 * MINUTE,
  readyAt: BEGIN + 15 * MINUTE,
  atTheDoor: 2 * MINUTE,
  ...changes,
})
const anEvening = (
  orders: readonly Played[],
  drivers: readonly string[],
  capacity = 3,
): Evening => ({
  shop,
  orders,
  drivers,
  capacity,
  from: BEGIN,
  tour,
})

const policies: Record<string, (capacity: number) => Policy> = {
  'nearest driver first': (capacity) => nearestFirst(town(capacity)),
  'our engine': (capacity) => ourEngine(town(capacity), 25 * MINUTE),
}

const anyOrder = fc.record({
  at: fc.tuple(fc.integer({ min: -8, max: 8 }), fc.integer({ min: -8, max: 8 })),
  placed: fc.integer({ min: 0, max: 120 }),
  cooking: fc.integer({ min: 8, max: 40 }),
  give: fc.integer({ min: -6, max: 12 }),
  atTheDoor: fc.integer({ min: 1, max: 4 }),
})

describe.each(Object.entries(policies))('an evening replayed under %s', (_, policy) => {
  it('brings a single order as soon as it is ready', () => {
    const { brought, driven } = replay(anEvening([anOrder()], ['one']), policy(3))
    expect(brought[0]?.handedOverAt).toBe(BEGIN + (15 + 1 + 5 + 2) * MINUTE)
    expect(driven[0]).toMatchObject({ stops: 1, until: BEGIN + (15 + 1 + 5 + 2 + 5) * MINUTE })
  })

  it('ends every order, carries no more than fits, and sends nobody in two directions', () => {
    fc.assert(
      fc.property(
        fc.array(anyOrder, { minLength: 1, maxLength: 14 }),
        fc.integer({ min: 1, max: 3 }),
        fc.integer({ min: 1, max: 4 }),
        (list, count, capacity) => {
          const orders = list.map(({ at, placed, cooking, give, atTheDoor }, n) =>
            anOrder({
              id: String(n),
              at,
              placedAt: BEGIN + placed * MINUTE,
              promisedAt: BEGIN + (placed + 40) * MINUTE,
              expectedAt: BEGIN + (placed + cooking) * MINUTE,
              readyAt: BEGIN + (placed + Math.max(5, cooking + give)) * MINUTE,
              atTheDoor: atTheDoor * MINUTE,
            }),
          )
          const drivers = Array.from({ length: count }, (__, n) => `driver-${n}`)
          const { brought, driven } = replay(anEvening(orders, drivers, capacity), policy(capacity))
          expect(brought.map(({ id }) => id).toSorted()).toEqual(
            orders.map(({ id }) => id).toSorted(),
          )
          for (const { readyAt, handedOverAt } of brought)
            expect(handedOverAt).toBeGreaterThan(readyAt)
          expect(driven.reduce((sum, { stops }) => sum + stops, 0)).toBe(orders.length)
          for (const { stops } of driven) expect(stops).toBeLessThanOrEqual(capacity)
          for (const driver of drivers) {
            const ways = driven.filter((way) => way.driver === driver)
            ways.slice(1).forEach(({ from }, n) => {
              expect(from).toBeGreaterThanOrEqual(ways[n]?.until ?? 0)
            })
          }
        },
      ),
      { numRuns: 25 },
    )
  })
})

describe('a replay', () => {
  it('notices a policy that takes what is not ready, too much, or nothing for good', () => {
    const early: Policy = ({ orders }) => [{ driver: 'one', orders: orders.map(({ id }) => id) }]
    expect(() => replay(anEvening([anOrder()], ['one']), early)).toThrow('not there')
    const ready = ['a', 'b'].map((id) => anOrder({ id, readyAt: BEGIN }))
    expect(() => replay(anEvening(ready, ['one'], 1), early)).toThrow('too much')
    expect(() => replay(anEvening(ready, ['one']), () => [])).toThrow('for good')
  })
})
