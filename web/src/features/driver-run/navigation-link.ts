import type { LngLat } from '@forno/domain/geo/lng-lat'
import type { Vehicle } from '@forno/domain/geo/vehicle'

const modes: Record<Vehicle, string> = {
  car: 'driving',
  scooter: 'two-wheeler',
  bike: 'bicycling',
  onFoot: 'walking',
}

/** More stops between than this, phones' maps leave out in silence. */
const MOST_BETWEEN = 9

const place = ([lng, lat]: LngLat): string => `${lat},${lng}`

/**
 * A link that opens the phone's own maps with the way over these places in order, from where the phone is. A long way
 * is cut: its first part is what is driven now. Null without a place.
 */
export function navigationLink(places: readonly LngLat[], vehicle: Vehicle): string | null {
  const part = places.slice(0, MOST_BETWEEN + 1)
  const last = part.at(-1)
  if (!last) return null
  const link = new URLSearchParams({
    api: '1',
    destination: place(last),
    travelmode: modes[vehicle],
  })
  const between = part.slice(0, -1).map(place)
  if (between.length > 0) link.set('waypoints', between.join('|'))
  return `https://www.google.com/maps/dir/?${link.toString()}`
}
