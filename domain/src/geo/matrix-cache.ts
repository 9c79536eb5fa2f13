import type { Millis } from '../time/millis.ts'
import type { LngLat } from './lng-lat.ts'
import { isSamePlace, matrixBy, type TravelTimes } from './travel-times.ts'

/** Seconds that a paid service has answered, by `pairKey`, and when. */
export type MatrixCache = ReadonlyMap<string, { seconds: number; at: Millis }>

/** Decimals of a degree that pairs are told apart by: 0.0001° is 11 m, less than the width of a crossing. */
const DECIMALS = 4

/** The middle of the 11 m square a place lies in: what the service is asked about. */
export const roundedPlace = ([lng, lat]: LngLat): LngLat => [
  Number(lng.toFixed(DECIMALS)),
  Number(lat.toFixed(DECIMALS)),
]

const placeKey = ([lng, lat]: LngLat): string =>
  // Adding 0 turns -0 into 0: the same square must not have two names.
  `${(Number(lng.toFixed(DECIMALS)) + 0).toFixed(DECIMALS)},${(Number(lat.toFixed(DECIMALS)) + 0).toFixed(DECIMALS)}`

/** What a pair is remembered by. The way back is another pair. */
export const pairKey = (from: LngLat, to: LngLat): string => `${placeKey(from)}>${placeKey(to)}`

/** Whether an answer can still be used. One from the future (a clock put back) cannot. */
export const isFresh = (at: Millis, now: Millis, ttl: Millis): boolean =>
  at <= now && now - at < ttl

/** The cache without what is too old. */
export const withoutOld = (cache: MatrixCache, now: Millis, ttl: Millis): MatrixCache =>
  new Map([...cache].filter(([, { at }]) => isFresh(at, now, ttl)))

/** Travel times from what the service has answered, and from another source for pairs it was not asked about. */
export function cachedTravel(
  cache: MatrixCache,
  otherwise: TravelTimes,
  now: Millis,
  ttl: Millis,
): TravelTimes {
  const between = (from: LngLat, to: LngLat): number => {
    if (isSamePlace(from, to)) return 0
    const known = cache.get(pairKey(from, to))
    return known && isFresh(known.at, now, ttl) ? known.seconds : otherwise.between(from, to)
  }
  return { between, matrix: matrixBy(between) }
}
