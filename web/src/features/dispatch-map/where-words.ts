import { distanceMetres } from '@forno/domain/geo/distance'
import type { LngLat } from '@forno/domain/geo/lng-lat'
import { currentStop, type Run } from '@forno/domain/run/run'

/** Within so many metres somebody is "at" a place. */
const AT = 80

const sides = [
  'north',
  'north-east',
  'east',
  'south-east',
  'south',
  'south-west',
  'west',
  'north-west',
]

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
      : `${lengthWords(metres)} from the door of ${stop.code}`
  }
  const metres = distanceMetres(at, shop)
  return metres <= AT ? 'at the shop' : `${lengthWords(metres)} ${sideOf(shop, at)} of the shop`
}

/** "700 m", "1.2 km". */
const lengthWords = (metres: number): string =>
  metres < 950 ? `${Math.round(metres / 50) * 50} m` : `${(metres / 1000).toFixed(1)} km`

function sideOf(from: LngLat, to: LngLat): string {
  const east = (to[0] - from[0]) * Math.cos((from[1] * Math.PI) / 180)
  const turn = Math.atan2(east, to[1] - from[1]) / (Math.PI / 4)
  return sides[(Math.round(turn) + 8) % 8] ?? 'away'
}
