import { distanceMetres } from '@forno/domain/geo/distance'
import { bearing, metresWords, windOf } from '../../lib/distance-words.ts'
import type { MapPoint } from './map-types.ts'

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
