import { distanceMetres } from '@forno/domain/geo/distance'
import type { LngLat } from '@forno/domain/geo/lng-lat'
import { currentStop, type Run } from '@forno/domain/run/run'
import { bearing, metresWords, windOf } from '../../lib/distance-words.ts'

/** Within so many metres somebody is "at" a place. */
const AT = 80

/** Where a driver is, for who cannot look at the map: "700 m from the door of K7M2", "1.2 km east of the shop". */
export function whereWords(
  at: LngLat,
  shop: LngLat,
  run: Pick<Run, 'status' | 'stops'> | null,
): string {
  const stop = run ? currentStop(run) : undefined
  if (stop) {
    const metres = distanceMetres(at, stop.at)
    return metres <= AT
      ? `at the door of ${stop.code}`
      : `${metresWords(metres)} from the door of ${stop.code}`
  }
  const metres = distanceMetres(at, shop)
  return metres <= AT
    ? 'at the shop'
    : `${metresWords(metres)} ${windOf(bearing(shop, at))} of the shop`
}
