import * as v from 'valibot'
import { slugSchema } from '../menu/ids.ts'
import { days, type Millis, millisSchema } from '../time/millis.ts'

/** A driver's way is deleted after this long. */
export const TRAIL_KEPT: Millis = days(1)

/** More points than this are two pieces. */
export const TRAIL_POINTS = 60

const coordinate = v.pipe(v.number(), v.finite())

/**
 * `trails/{piece}`: a minute or so of a driver's way, written by the phone in one go. `line` is flat
 * (`[lng, lat, lng, lat, …]`), `times` has one moment for each point. `expireAt` is what the database deletes it by.
 */
export const trailPieceSchema = v.strictObject({
  driver: v.pipe(v.string(), v.minLength(1), v.maxLength(128)),
  store: slugSchema,
  line: v.pipe(v.array(coordinate), v.maxLength(2 * TRAIL_POINTS)),
  times: v.pipe(v.array(millisSchema), v.minLength(1), v.maxLength(TRAIL_POINTS)),
  expireAt: millisSchema,
})
export type TrailPiece = v.InferOutput<typeof trailPieceSchema>

/** What of a trail may still be looked at: the database deletes hours late, eyes do not wait for it. */
export const trailKept = <Piece extends Pick<TrailPiece, 'expireAt'>>(
  trail: readonly Piece[],
  now: Millis,
): Piece[] => trail.filter(({ expireAt }) => now < expireAt)

/** The silences in a trail: from the last point before each to the first after it. */
export function gapsIn(
  trail: readonly { seenAt: Millis }[],
  longest: Millis,
): { from: Millis; to: Millis }[] {
  const times = trail.map(({ seenAt }) => seenAt).toSorted((a, b) => a - b)
  return times.flatMap((to, i) => {
    const from = times[i - 1] ?? to
    return to - from > longest ? [{ from, to }] : []
  })
}
