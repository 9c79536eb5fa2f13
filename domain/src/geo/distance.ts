import type { LngLat } from './lng-lat.ts'

/** Mean radius of the earth in metres (IUGG). */
const EARTH_RADIUS = 6_371_009

const radians = (degrees: number): number => (degrees * Math.PI) / 180

/** Metres between two places as the crow flies, on a round earth (haversine; within 0.6 %). */
export function distanceMetres(a: LngLat, b: LngLat): number {
  const across = Math.sin(radians(b[0] - a[0]) / 2)
  const up = Math.sin(radians(b[1] - a[1]) / 2)
  const h = up * up + Math.cos(radians(a[1])) * Math.cos(radians(b[1])) * across * across
  // Rounding may carry h past 1 for opposite sides of the earth, where asin has no answer.
  return 2 * EARTH_RADIUS * Math.asin(Math.sqrt(Math.min(1, h)))
}
