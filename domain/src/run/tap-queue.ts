import * as v from 'valibot'
import type { TapOutcome } from './merge-taps.ts'
import { type Tap, tapSchema } from './tap.ts'

/** What a phone keeps until the shop has it: taps of one run in the order they were made. Survives a reload. */
export const tapQueueSchema = v.strictObject({
  run: v.string(),
  /** The next tap's number. */
  n: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  taps: v.array(tapSchema),
})
export type TapQueue = v.InferOutput<typeof tapQueueSchema>

export const emptyQueue = (run: string): TapQueue => ({ run, n: 0, taps: [] })

/** One more tap, with its true time. Its number and time never go back, even when the phone's clock does. */
export function queued(queue: TapQueue, tap: Tap): TapQueue {
  const last = queue.taps.at(-1)
  const at = Math.max(tap.at, last?.at ?? 0)
  return { ...queue, n: queue.n + 1, taps: [...queue.taps, { ...tap, n: queue.n, at }] }
}

/** What still has to be sent once the shop has answered: an answer about a tap is its last. */
export function stillQueued(queue: TapQueue, outcomes: readonly TapOutcome[]): TapQueue {
  const answered = new Set(outcomes.map(({ id }) => id))
  return { ...queue, taps: queue.taps.filter(({ id }) => !answered.has(id)) }
}
