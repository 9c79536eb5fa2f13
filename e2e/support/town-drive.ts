import { readFileSync } from 'node:fs'
import type { BrowserContext, BrowserContextOptions } from '@playwright/test'
import { distanceMetres } from '@forno/domain/geo/distance'
import type { LngLat } from '@forno/domain/geo/lng-lat'
import { nearestStreet } from '@forno/domain/geo/nearest-street'
import { roadGraph } from '@forno/domain/geo/road-graph'
import { tourRoute } from '@forno/domain/geo/tour-route'
import { townGraphSchema } from '@forno/domain/geo/town-graph'
import * as v from 'valibot'
import { demoStore } from '../../tools/seed/shop.ts'

/** Where drivers begin. */
export const theShop: LngLat = [...demoStore.address.at]

/** A fix as a good phone under the open sky has it. */
const fix = ([longitude, latitude]: LngLat) => ({ longitude, latitude, accuracy: 5 })

/** A driver's phone, at the shop's counter, that may say where it is. */
export const aPhone: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  geolocation: fix(theShop),
  permissions: ['geolocation'],
}

/** Carries a phone somewhere else at once. */
export const carryTo = (phone: BrowserContext, place: LngLat): Promise<void> =>
  phone.setGeolocation(fix(place))

/** The way by the demo town's streets, as that many places the same length apart; the last one is at its end. */
export function placesOnTheWay(from: LngLat, to: LngLat, count: number): LngLat[] {
  const file = new URL('../../web/public/town/graph.json', import.meta.url)
  const graph = roadGraph(v.parse(townGraphSchema, JSON.parse(readFileSync(file, 'utf8'))))
  const { line } = tourRoute(graph, nearestStreet(graph), 'scooter')([from, to])
  const points = Array.from({ length: line.length / 2 }, (_, i): LngLat => [
    line[2 * i] ?? 0,
    line[2 * i + 1] ?? 0,
  ])
  let whole = 0
  const marks = points.map((point, i) => (whole += distanceMetres(points[i - 1] ?? point, point)))
  return Array.from({ length: count }, (_, n) => placeAt(points, marks, (whole * (n + 1)) / count))
}

function placeAt(points: readonly LngLat[], marks: readonly number[], metres: number): LngLat {
  const found = marks.findIndex((mark) => mark >= metres)
  const next = found < 0 ? points.length - 1 : Math.max(1, found)
  const [from = theShop, to = theShop] = points.slice(next - 1, next + 1)
  const [before = 0, after = 0] = marks.slice(next - 1, next + 1)
  const part = after > before ? Math.min(1, (metres - before) / (after - before)) : 1
  return [from[0] + (to[0] - from[0]) * part, from[1] + (to[1] - from[1]) * part]
}
