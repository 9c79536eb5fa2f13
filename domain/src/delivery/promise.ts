import type { LngLat } from '../geo/lng-lat.ts'
import type { Millis } from '../time/millis.ts'
import type { Legs, Range } from './estimate.ts'
import { etaOf } from './eta.ts'

/** What is promised to who orders now: the estimate of an order that has just been placed with these legs. */
export function promiseFrom(legs: Legs, now: Millis): Range {
  const anywhere: LngLat = [0, 0]
  const asked = { status: 'placed', reachedAt: now, legs, readyAt: null, driverFrom: null } as const
  const eta = etaOf(
    { ...asked, shop: anywhere, door: anywhere, before: [], driver: null },
    () => legs.drive * 60,
    now,
  )
  if (!eta) throw new Error('An order that was just placed has ended')
  return eta.range
}
