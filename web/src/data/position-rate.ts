import { isMoving, pingEvery } from '@forno/domain/delivery/ping-rate'
import type { Ping } from '@forno/domain/delivery/ping'
import { distanceMetres } from '@forno/domain/geo/distance'
import type { LngLat } from '@forno/domain/geo/lng-lat'
import { currentStop, type Run } from '@forno/domain/run/run'
import type { Millis } from '@forno/domain/time/millis'

/** So near the shop counts as at its counter, metres: a fix indoors is that inexact. */
const AT_THE_SHOP = 60

/** What the sender has to know of a driver's work. */
export interface Work {
  /** Null when it is not known where the shop is. */
  shop: LngLat | null
  /** The food is in the bag. */
  underWay: boolean
  /** Somebody's grant is open: one of their stops is on its way. */
  watched: boolean
}

/** The work that follows from a run: by the shop's rule somebody looks as long as any stop is on its way. */
export const workOf = (shop: LngLat | null, run: Run | null): Work => ({
  shop: run?.shop ?? shop,
  underWay: run?.status === 'underWay',
  watched: run !== null && currentStop(run) !== undefined,
})

/** How long to wait between two positions, ms, by where the phone is and how it got there. */
export function rateFor(
  { shop, underWay, watched }: Work,
  before: Ping | null,
  ping: Ping,
): Millis {
  const atShop = !underWay && shop !== null && distanceMetres(ping.at, shop) <= AT_THE_SHOP
  return (
    pingEvery({ onShift: true, atShop, moving: isMoving(before, ping), watched }) ??
    Number.MAX_SAFE_INTEGER
  )
}
