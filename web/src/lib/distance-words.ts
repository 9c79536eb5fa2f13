import type { LngLat } from '@forno/domain/geo/lng-lat'

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
