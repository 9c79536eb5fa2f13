import * as v from 'valibot'
import { slugSchema } from '../menu/ids.ts'
import { currentStop, type Run } from '../run/run.ts'
import { millisSchema } from '../time/millis.ts'
import { openGrants } from './grants.ts'
import { livePositionSchema } from './live-position.ts'
import type { PositionFrom } from './position-from.ts'

const uidSchema = v.pipe(v.string(), v.minLength(1), v.maxLength(128))

/** Who may look at a driver besides the shop: written by the server alone, with every change of the run. */
export const watchingSchema = v.strictObject({
  /** The customers whose grant is open. */
  watchers: v.array(uidSchema),
  /** Until when at most, whatever else happens; 0 when nobody may. */
  watchedUntil: millisSchema,
  /** The customer whose stop is next; null when no stop is under way. */
  next: v.nullable(uidSchema),
})
export type Watching = v.InferOutput<typeof watchingSchema>

/**
 * `positions/{uid}`: where a driver on shift is. One document for shop and customers, so that a position is one write
 * however many look: the phone writes `position` and `every`, the server everything else. Rounded for everybody.
 */
export const driverPositionSchema = v.strictObject({
  driver: uidSchema,
  store: slugSchema,
  /** Null until the phone has sent one in this shift. */
  position: v.nullable(livePositionSchema),
  /** The rate at which the phone means to send, milliseconds: by it a silence is known for one. */
  every: millisSchema,
  ...watchingSchema.entries,
})
export type DriverPosition = v.InferOutput<typeof driverPositionSchema>

export const nobodyWatches: Watching = { watchers: [], watchedUntil: 0, next: null }

/** Who may look while a run stands as it does: its open grants, as the rules read them. */
export function watchingOf(run: Run, from: PositionFrom): Watching {
  const grants = openGrants(run, from)
  if (grants.length === 0) return nobodyWatches
  return {
    watchers: [...new Set(grants.map(({ customer }) => customer))],
    watchedUntil: Math.max(...grants.map(({ until }) => until)),
    next: currentStop(run)?.customer ?? null,
  }
}
