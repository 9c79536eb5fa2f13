import { distanceMetres } from './distance.ts'
import type { LngLat } from './lng-lat.ts'
import { matrixBy, type TravelTimes } from './travel-times.ts'
import { paces, secondsFor, type Vehicle } from './vehicle.ts'

/** Streets are longer than the crow flies: the mean ratio in towns (Boscoe 2012: 1.4). */
const DETOUR = 1.4

/** Travel times where no streets are known: the straight line, longer by the usual detour, at town pace. */
export function straightTravel(vehicle: Vehicle): TravelTimes {
  const between = (from: LngLat, to: LngLat) =>
    secondsFor(distanceMetres(from, to) * DETOUR, paces[vehicle].townKmh)
  return { between, matrix: matrixBy(between) }
}
