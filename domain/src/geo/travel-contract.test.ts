import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { minutes } from '../time/millis.ts'
import type { LngLat } from './lng-lat.ts'
import { cachedTravel, pairKey } from './matrix-cache.ts'
import { nearestStreet } from './nearest-street.ts'
import { roadGraph } from './road-graph.ts'
import { roadTravel } from './road-travel.ts'
import { straightTravel } from './straight-travel.ts'
import { aTown, placeInTown } from './testing/a-town.ts'
import type { TravelTimes } from './travel-times.ts'
import { type Vehicle, vehicles } from './vehicle.ts'

const graph = roadGraph(aTown({ bent: true }))
const nearest = nearestStreet(graph)
const NOW = Date.UTC(2026, 10, 22)
const HOUR = minutes(60)

const implementations: [string, (vehicle: Vehicle) => TravelTimes][] = [
  ['the straight line', straightTravel],
  ['the streets', (vehicle) => roadTravel(graph, nearest, vehicle)],
  [
    'a service’s answers before the streets',
    (vehicle) => {
      const roads = roadTravel(graph, nearest, vehicle)
      const [a, b] = [placeInTown(1, 1), placeInTown(4, 4)]
      const seconds = roads.between(a, b) * 1.1
      return cachedTravel(new Map([[pairKey(a, b), { seconds, at: NOW }]]), roads, NOW, HOUR)
    },
  ],
]

const inTown: fc.Arbitrary<LngLat> = fc
  .tuple(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 0, max: 500 }))
  .map(([x, y]) => placeInTown(x / 100, y / 100))
const anywhere: fc.Arbitrary<LngLat> = fc.oneof(
  { weight: 5, arbitrary: inTown },
  { weight: 1, arbitrary: fc.constant<LngLat>([-56.1, -34.8]) },
)

describe.each(implementations)('travel times by %s', (_, travelWith) => {
  it.each(vehicles)('always have an answer by %s: finite, not negative', (vehicle) => {
    const { between } = travelWith(vehicle)
    fc.assert(
      fc.property(anywhere, anywhere, (from, to) => {
        const seconds = between(from, to)
        expect(seconds).toBeGreaterThanOrEqual(0)
        expect(seconds).toBeLessThan(24 * 3600)
        expect(between(from, from)).toBe(0)
      }),
    )
  })

  it('answer the same for the same question, asked alone or in a matrix', () => {
    const { between, matrix } = travelWith('car')
    fc.assert(
      fc.property(fc.array(anywhere, { maxLength: 5 }), fc.array(anywhere), (from, to) => {
        const rows = matrix(from, to)
        expect(rows.map((row) => row.length)).toEqual(from.map(() => to.length))
        rows.forEach((row, i) =>
          row.forEach((seconds, j) => {
            expect(seconds).toBe(between(from[i] ?? [0, 0], to[j] ?? [0, 0]))
          }),
        )
      }),
      { numRuns: 30 },
    )
  })

  it('are hardly longer than by way of a third place', () => {
    const { between } = travelWith('scooter')
    fc.assert(
      fc.property(inTown, inTown, inTown, (a, b, c) => {
        // A tenth: a service's answers and the streets' do not agree to the second.
        expect(between(a, c)).toBeLessThanOrEqual((between(a, b) + between(b, c)) * 1.1 + 1)
      }),
    )
  })

  it('are no shorter for a slower vehicle', () => {
    const travels = (['car', 'bike', 'onFoot'] as const).map(travelWith)
    fc.assert(
      fc.property(inTown, inTown, (a, b) => {
        const [car = 0, bike = 0] = travels.map(({ between }) => between(a, b))
        expect(bike).toBeGreaterThanOrEqual(car * 0.999)
      }),
    )
  })
})
