import { distanceMetres } from '@forno/domain/geo/distance'
import type { LngLat } from '@forno/domain/geo/lng-lat'
import type { MapPoint } from './map-types.ts'

const winds = [
  'north',
  'north-east',
  'east',
  'south-east',
  'south',
  'south-west',
  'west',
  'north-west',
] as const

/** An angle clockwise from north as the nearest of eight winds. */
export const windOf = (degrees: number): string =>
  winds[((Math.round(degrees / 45) % 8) + 8) % 8] ?? 'north'

/** Which way `to` lies from `from`, degrees clockwise from north; for places in one town. */
export function bearing([fromLng, fromLat]: LngLat, [toLng, toLat]: LngLat): number {
  const east = (toLng - fromLng) * Math.cos((fromLat * Math.PI) / 180)
  return (Math.atan2(east, toLat - fromLat) * 180) / Math.PI
}

/** "80 m", "450 m", "1.2 km": as exact as it is worth saying. */
export function metresWords(metres: number): string {
  if (metres < 975)
    return `${Math.max(10, Math.round(metres / (metres < 200 ? 10 : 50)) * (metres < 200 ? 10 : 50))} m`
  return `${(metres / 1000).toFixed(1)} km`
}

/** The one place that the map is about: its only door, else its only shop. */
export const middleOf = (all: readonly MapPoint[]): MapPoint | null =>
  onlyOne(all, 'door') ?? onlyOne(all, 'shop')

/** Where a point is, seen from the one place that the map is about. */
export function pointWords(
  point: MapPoint,
  all: readonly MapPoint[],
  from: MapPoint | null = middleOf(all),
): string {
  const guess = point.estimated ? ' (estimated)' : ''
  const heading =
    point.kind === 'driver' && typeof point.heading === 'number'
      ? `, heading ${windOf(point.heading)}`
      : ''
  if (!from || from.id === point.id) return `${point.label}${guess}${heading}`
  const metres = distanceMetres(from.at, point.at)
  if (metres < 25) return `${point.label}${guess}: at ${from.label}`
  const way = windOf(bearing(from.at, point.at))
  return `${point.label}${guess}: ${metresWords(metres)} ${way} of ${from.label}${heading}`
}

const onlyOne = (all: readonly MapPoint[], kind: MapPoint['kind']): MapPoint | null => {
  const [one, another] = all.filter((point) => point.kind === kind)
  return one && !another ? one : null
}
