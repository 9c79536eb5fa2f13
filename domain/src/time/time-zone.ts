import { tzOffset } from '@date-fns/tz/tzOffset'
import type { Millis } from './millis.ts'

const DAY = 86_400_000

/** How far the wall clock of this zone is ahead of UTC at that moment. NaN for an unknown zone. */
const aheadAt = (timeZone: string, at: Millis): Millis => tzOffset(timeZone, new Date(at)) * 60_000

/** Whether this machine knows the zone: `America/Montevideo`, `UTC`. */
export const isTimeZone = (timeZone: string): boolean =>
  timeZone !== '' && Number.isFinite(aheadAt(timeZone, 0))

/**
 * What a clock on a wall in that zone shows, as if it were UTC: read it with `getUTC…` of a `Date`.
 * NaN for an unknown zone.
 */
export const wallClock = (timeZone: string, at: Millis): Millis => at + aheadAt(timeZone, at)

/**
 * The moment at which the wall clock shows this (a wall time as `wallClock` gives it). In the hour that comes
 * twice in autumn the first one; a time that spring skips is as much after the jump as it would have been
 * without it (02:30 → 03:30). NaN for an unknown zone.
 *
 * Not `TZDate`: its answer for the hour that comes twice depends on the time zone of the machine it runs on,
 * so browser and server would differ (decisions/003, and the test that shows it).
 */
export function momentOfWallClock(timeZone: string, wall: Millis): Millis {
  // No zone jumps twice within two days, so these are the offsets before and after any jump close by.
  const before = wall - aheadAt(timeZone, wall - DAY)
  const after = wall - aheadAt(timeZone, wall + DAY)
  return wallClock(timeZone, before) === wall || wallClock(timeZone, after) !== wall
    ? before
    : after
}
