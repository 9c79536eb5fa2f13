import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { distanceMetres } from './distance.ts'
import { nearestStreet } from './nearest-street.ts'
import { roadGraph } from './road-graph.ts'
import { roadRoute } from './road-route.ts'
import { roadTravel } from './road-travel.ts'
import { arrivalAt, costsFor, treeFrom } from './shortest-paths.ts'
import { straightTravel } from './straight-travel.ts'
import { aTown, placeInTown } from './testing/a-town.ts'

const graph = roadGraph(aTown())
const nearest = nearestStreet(graph)
const by = (vehicle: 'car' | 'bike' | 'onFoot') => roadTravel(graph, nearest, vehicle)

describe('the nearest point on a street', () => {
  it('lies on the street beside a door, with the way to it', () => {
    const found = nearest(placeInTown(1.5, 0.1))
    expect(found?.away).toBeCloseTo(11.1, 0)
    expect(found?.along).toBeCloseTo(0.5, 2)
    expect(distanceMetres(found?.at ?? [0, 0], placeInTown(1.5, 0))).toBeLessThan(1)
  })

  it('is none from far outside the town', () => {
    expect(nearest(placeInTown(-7, 0))).toBeUndefined()
    expect(nearest(placeInTown(-2, 2))?.away).toBeCloseTo(182, -1)
  })

  it('is as near as the nearest of all streets, looked at one by one', () => {
    const many = fc.array(fc.nat(800), { minLength: 2, maxLength: 2 })
    fc.assert(
      fc.property(many, ([x = 0, y = 0]) => {
        const place = placeInTown(x / 100 - 1.5, y / 100 - 1.5)
        const away = nearest(place)?.away ?? Infinity
        for (let t = 0; t <= 50; t += 1) {
          for (let row = 0; row < 6; row += 1) {
            for (const spot of [placeInTown(t / 10, row), placeInTown(row, t / 10)]) {
              expect(away).toBeLessThanOrEqual(distanceMetres(place, spot) + 0.5)
            }
          }
        }
      }),
      { numRuns: 30 },
    )
  })
})

describe('the way along streets', () => {
  it('counts its blocks', () => {
    expect(by('car').between(placeInTown(0, 0), placeInTown(3, 2))).toBeCloseTo(50, 1)
  })

  it('goes round the block where a street is one-way, which a walker need not', () => {
    const [west, east] = [placeInTown(1, 1), placeInTown(2, 1)]
    expect(by('car').between(west, east)).toBeCloseTo(10, 1)
    expect(by('car').between(east, west)).toBeCloseTo(30, 1)
    expect(by('onFoot').between(east, west)).toBeCloseTo(by('onFoot').between(west, east), 5)
  })

  it('within one street is only that part of it, or all the way round against its arrow', () => {
    const [a, b] = [placeInTown(1.2, 1), placeInTown(1.7, 1)]
    expect(by('car').between(a, b)).toBeCloseTo(5, 1)
    expect(by('car').between(b, a)).toBeCloseTo(3 + 30 + 2, 0)
  })

  it('is the straight line for places off the map', () => {
    const [shop, abroad] = [placeInTown(0, 0), placeInTown(60, 60)]
    expect(by('bike').between(shop, abroad)).toBe(straightTravel('bike').between(shop, abroad))
  })

  it('is the shortest: no junction is reached later than by any single street from another', () => {
    const start = nearest(placeInTown(2.3, 3))
    if (!start) throw new Error('no street there')
    const costs = costsFor(graph, 'car')
    const { seconds } = treeFrom(graph, costs, start)
    graph.edges.forEach(({ from, to, oneWay }, edge) => {
      const cost = costs.seconds[edge] ?? 0
      expect(seconds[to]).toBeLessThanOrEqual((seconds[from] ?? 0) + cost)
      const back = oneWay ? Infinity : (seconds[to] ?? 0) + cost
      expect(seconds[from]).toBeLessThanOrEqual(back)
    })
    expect(Math.max(...seconds)).toBeLessThan(Infinity)
  })
})

describe('a route to be drawn', () => {
  const bent = roadGraph(aTown({ bent: true }))
  const onBent = nearestStreet(bent)
  const spot = fc.tuple(fc.nat(500), fc.nat(500)).map(([x, y]) => placeInTown(x / 100, y / 100))

  it('begins and ends at its two points, takes as long as was said, and goes along streets', () => {
    fc.assert(
      fc.property(spot, spot, fc.constantFrom('car', 'onFoot'), (a, b, vehicle) => {
        const [start, end] = [onBent(a), onBent(b)]
        if (!start || !end) throw new Error('no street there')
        const costs = costsFor(bent, vehicle)
        const route = roadRoute(bent, costs, start, end)
        if (!route) throw new Error('no way there')
        const { line, times, seconds } = route
        const arrival = arrivalAt(bent, costs, treeFrom(bent, costs, start), start, end)
        expect(seconds).toBeCloseTo(arrival?.seconds ?? -1, 6)
        expect(line).toHaveLength(2 * times.length)
        expect(distanceMetres([line[0] ?? 0, line[1] ?? 0], start.at)).toBeLessThan(2)
        expect(distanceMetres([line.at(-2) ?? 0, line.at(-1) ?? 0], end.at)).toBeLessThan(2)
        expect(times).toEqual(times.toSorted((x, y) => x - y))
        expect(times.at(-1)).toBeCloseTo(seconds, 6)
        for (let i = 2; i < line.length; i += 2) {
          const step = distanceMetres(
            [line[i - 2] ?? 0, line[i - 1] ?? 0],
            [line[i] ?? 0, line[i + 1] ?? 0],
          )
          expect(step).toBeLessThan(60)
        }
      }),
      { numRuns: 200 },
    )
  })
})
