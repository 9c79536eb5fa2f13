import * as v from 'valibot'
import { lngLatSchema } from '../geo/lng-lat.ts'
import { days, type Millis, millisSchema } from '../time/millis.ts'

/** A driver's way is deleted after this long. */
export const TRAIL_KEPT: Millis = days(1)

/** One point of a driver's way. `expiresAt` is what the database deletes it by. */
export const trailPointSchema = v.strictObject({
  at: lngLatSchema,
  seenAt: millisSchema,
  expiresAt: millisSchema,
})
export type TrailPoint = v.InferOutput<typeof trailPointSchema>

export const trailPoint = ({ at, seenAt }: Pick<TrailPoint, 'at' | 'seenAt'>): TrailPoint => ({
  at,
  seenAt,
  expiresAt: seenAt + TRAIL_KEPT,
})

/** What of a trail may still be looked at: the database deletes hours late, eyes do not wait for it. */
export const trailKept = <Point extends Pick<TrailPoint, 'seenAt'>>(
  trail: readonly Point[],
  now: Millis,
): Point[] => trail.filter(({ seenAt }) => now - seenAt < TRAIL_KEPT)

/** The silences in a trail: from the last point before each to the first after it. */
export function gapsIn(
  trail: readonly Pick<TrailPoint, 'seenAt'>[],
  longest: Millis,
): { from: Millis; to: Millis }[] {
  const times = trail.map(({ seenAt }) => seenAt).toSorted((a, b) => a - b)
  return times.flatMap((to, i) => {
    const from = times[i - 1] ?? to
    return to - from > longest ? [{ from, to }] : []
  })
}
