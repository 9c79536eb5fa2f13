import { expect, it } from 'vitest'
import { nearestStreet } from './nearest-street.ts'
import { roadGraph } from './road-graph.ts'
import { straightTravel } from './straight-travel.ts'
import { aTown, placeInTown } from './testing/a-town.ts'
import { tourRoute } from './tour-route.ts'

const graph = roadGraph(aTown())
const tour = tourRoute(graph, nearestStreet(graph), 'car')

it('a run is drawn as one line over its stops', () => {
  const { seconds, metres, legs, line, times } = tour([
    placeInTown(0, 0),
    placeInTown(2, 0),
    placeInTown(2, 2),
  ])
  expect(legs.map(Math.round)).toEqual([20, 20])
  expect([Math.round(seconds), Math.round(metres)]).toEqual([40, 400])
  expect(line).toHaveLength(2 * times.length)
  expect(times).toEqual(times.toSorted((a, b) => a - b))
  expect(times.at(-1)).toBeCloseTo(seconds, 6)
  expect(line.slice(0, 2)).toEqual(placeInTown(0, 0))
  expect(line.slice(-2)).toEqual(placeInTown(2, 2))
})

it('a leg off the map is a straight line', () => {
  const [shop, abroad] = [placeInTown(0, 0), placeInTown(60, 60)]
  const { line, legs } = tour([shop, abroad])
  expect(line).toEqual([...shop, ...abroad])
  expect(legs).toEqual([straightTravel('car').between(shop, abroad)])
})

it('one place is no tour', () => {
  expect(tour([placeInTown(1, 1)])).toMatchObject({ line: [], legs: [], seconds: 0 })
  expect(tour([])).toMatchObject({ line: [], legs: [], seconds: 0 })
})
