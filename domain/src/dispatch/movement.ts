import { distanceMetres } from '../geo/distance.ts'
import { metresFromLine } from '../geo/line-distance.ts'
import type { LngLat } from '../geo/lng-lat.ts'
import type { Millis } from '../time/millis.ts'

/** Within so many metres somebody counts as standing still: positions are rounded to 11 m, and fixes wander. */
const STANDING = 60

/** Further from the planned way than this is another way: two of the town's blocks. Metres. */
const OFF_THE_WAY = 250

/** What a board remembers of how a driver has moved, from the positions it has seen. */
export interface Movement {
  at: LngLat
  /** When they were first seen about there. */
  since: Millis
  /** Since when they have been away from the planned way; null when they are on it, or none is known. */
  offSince: Millis | null
}

/** What one more position says. `way` is the planned one, flat; null when nobody knows it. An older one says nothing. */
export function nextMovement(
  before: Movement | null,
  { at, seenAt }: { at: LngLat; seenAt: Millis },
  way: readonly number[] | null,
): Movement {
  if (before && seenAt < before.since) return before
  const stays = before !== null && distanceMetres(before.at, at) <= STANDING
  const off = way !== null && way.length > 0 && metresFromLine(at, way) > OFF_THE_WAY
  return {
    at: stays ? before.at : at,
    since: stays ? before.since : seenAt,
    offSince: off ? (before?.offSince ?? seenAt) : null,
  }
}
