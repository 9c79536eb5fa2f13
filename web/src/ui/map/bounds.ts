import type { LngLat } from '@forno/domain/geo/lng-lat'

/** A flat line as Leaflet and nobody else wants it: latitude first. */
export const toTuples = (line: readonly number[]): [lat: number, lng: number][] =>
  placesOfLine(line).map(([lng, lat]) => [lat, lng])

/** A flat line as places. */
export const placesOfLine = (line: readonly number[]): LngLat[] =>
  Array.from({ length: Math.floor(line.length / 2) }, (_, i) => [
    line[2 * i] ?? 0,
    line[2 * i + 1] ?? 0,
  ])

/** The smallest upright box around these places; null around none. */
export function boxAround(places: readonly LngLat[]): { from: LngLat; to: LngLat } | null {
  if (places.length === 0) return null
  const lngs = places.map(([lng]) => lng)
  const lats = places.map(([, lat]) => lat)
  return {
    from: [Math.min(...lngs), Math.min(...lats)],
    to: [Math.max(...lngs), Math.max(...lats)],
  }
}
