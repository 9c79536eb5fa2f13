import type { LngLat } from './lng-lat.ts'
import { type Ring, ringContains } from './ring.ts'

/** The zone a point lies in. Where zones overlap the first of the list counts. Undefined outside all of them. */
export const zoneAt = <Zone extends { id: string; ring: Ring }>(
  zones: readonly Zone[],
  point: LngLat,
): Zone | undefined => zones.find((zone) => ringContains(zone.ring, point))
