import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { minutes } from '../time/millis.ts'
import type { LngLat } from './lng-lat.ts'
import { isFresh, type MatrixCache, pairKey, withoutOld } from './matrix-cache.ts'
import { type MatrixCall, planMatrixCalls } from './plan-matrix-calls.ts'
import { placeInTown } from './testing/a-town.ts'

const NOW = Date.UTC(2026, 10, 22)
const limits = { budget: 10_000, ttl: minutes(10) }
const none: MatrixCache = new Map()
const spots = (count: number): LngLat[] =>
  Array.from({ length: count }, (_, n) => placeInTown(n, 0))
const cross = (from: readonly LngLat[], to: readonly LngLat[]) =>
  from.flatMap((start) => to.map((end) => [start, end] as const))
const asked = (calls: readonly MatrixCall[]) =>
  calls.flatMap(({ origins, destinations }) =>
    cross(origins, destinations).map(([from, to]) => pairKey(from, to)),
  )

describe('what a paid matrix is asked', () => {
  it('is a whole matrix in blocks of 25 × 25', () => {
    const { calls, elements, leftOut } = planMatrixCalls(
      cross(spots(30), spots(90).slice(30)),
      none,
      NOW,
      limits,
    )
    expect(calls).toHaveLength(6)
    expect([elements, leftOut]).toEqual([1800, 0])
  })

  it('is nothing that is known, until that is too old', () => {
    const [a, b] = [placeInTown(0, 0), placeInTown(3, 0)]
    const known = new Map([[pairKey(a, b), { seconds: 60, at: NOW }]])
    const callsAt = (now: number) => planMatrixCalls([[a, b]], known, now, limits).calls
    expect(callsAt(NOW + minutes(9))).toEqual([])
    expect(callsAt(NOW + minutes(10))).toHaveLength(1)
    expect(callsAt(NOW - 1)).toHaveLength(1)
    expect([...withoutOld(known, NOW + minutes(10), limits.ttl)]).toEqual([])
  })

  it('is the way back too: it is another way', () => {
    const [a, b] = [placeInTown(0, 0), placeInTown(3, 0)]
    const known = new Map([[pairKey(a, b), { seconds: 60, at: NOW }]])
    expect(asked(planMatrixCalls([[b, a]], known, NOW, limits).calls)).toEqual([pairKey(b, a)])
  })

  it('is asked once for neighbours within eleven metres, and never from a place to itself', () => {
    const [a, b] = [placeInTown(0, 0), placeInTown(3, 0)]
    const beside: LngLat = [a[0] + 0.00001, a[1]]
    expect(
      planMatrixCalls(
        [
          [a, b],
          [beside, b],
          [a, beside],
        ],
        none,
        NOW,
        limits,
      ).elements,
    ).toBe(1)
  })

  it('is what comes first while the money lasts', () => {
    const pairs = cross(spots(2), spots(6).slice(2))
    const { calls, leftOut } = planMatrixCalls(pairs, none, NOW, { ...limits, budget: 5 })
    expect(asked(calls).toSorted()).toEqual(
      pairs
        .slice(0, 5)
        .map(([from, to]) => pairKey(from, to))
        .toSorted(),
    )
    expect(leftOut).toBe(3)
    expect(planMatrixCalls(pairs, none, NOW, { ...limits, budget: 0 }).calls).toEqual([])
    expect(planMatrixCalls(pairs, none, NOW, { ...limits, budget: -3 }).calls).toEqual([])
  })

  it('is every pair that is wanted and not known, once, and nothing else, within the budget', () => {
    const spot = fc.tuple(fc.nat(6), fc.nat(2)).map(([x, y]) => placeInTown(x, y))
    const pairs = fc.array(fc.tuple(spot, spot), { maxLength: 60 })
    const age = fc.nat(minutes(20))
    const cached = fc.array(fc.tuple(spot, spot, age), { maxLength: 20 })
    const sizes = fc.record({ budget: fc.nat(60), side: fc.integer({ min: 1, max: 4 }) })
    fc.assert(
      fc.property(pairs, cached, sizes, (pairs, cached, { budget, side }) => {
        const cache = new Map(
          cached.map(([from, to, age]) => [pairKey(from, to), { seconds: 1, at: NOW - age }]),
        )
        const plan = planMatrixCalls(pairs, cache, NOW, { budget, side, ttl: limits.ttl })
        const keys = asked(plan.calls)
        expect(new Set(keys).size).toBe(keys.length)
        expect(keys.length).toBe(plan.elements)
        expect(plan.elements).toBeLessThanOrEqual(budget)
        const wanted = new Set(
          pairs
            .filter(([from, to]) => pairKey(from, from) !== pairKey(to, to))
            .map(([from, to]) => pairKey(from, to))
            .filter((key) => !isFresh(cache.get(key)?.at ?? 0, NOW, limits.ttl)),
        )
        expect(wanted.size).toBe(plan.elements + plan.leftOut)
        for (const key of keys) expect(wanted.has(key)).toBe(true)
        for (const { origins, destinations } of plan.calls) {
          expect(origins.length).toBeLessThanOrEqual(side)
          expect(destinations.length).toBeLessThanOrEqual(side)
        }
      }),
      { numRuns: 500 },
    )
  })
})
