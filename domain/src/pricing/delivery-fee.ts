import { zoneAt } from '../geo/zone-at.ts'
import type { LngLat } from '../geo/lng-lat.ts'
import type { Cents } from '../money/cents.ts'
import type { Store, Zone } from '../store/store.ts'

/** The zone a point lies in, or undefined when the shop does not deliver there. */
export const zoneFor = (store: Store, at: LngLat): Zone | undefined => zoneAt(store.zones, at)

/** What delivery into a zone costs for goods of this value. */
export const deliveryFee = (zone: Zone, goods: Cents): Cents =>
  zone.freeFrom !== undefined && goods >= zone.freeFrom ? 0 : zone.fee
