import { refusalSchema } from '@forno/domain/refusal/refusal'
import type { TapOutcome } from '@forno/domain/run/merge-taps'
import { type Tap, tapSchema } from '@forno/domain/run/tap'
import { emptyQueue, queued, stillQueued, tapQueueSchema } from '@forno/domain/run/tap-queue'
import * as v from 'valibot'

/** A tap that the shop has said no to: shown until the driver has seen it. */
const refusedTapSchema = v.strictObject({
  run: v.string(),
  tap: tapSchema,
  refusals: v.array(refusalSchema),
})
export type RefusedTap = v.InferOutput<typeof refusedTapSchema>

/** Everything of a driver's taps that stays on the phone. One queue for each run, the older one first. */
const keptTapsSchema = v.strictObject({
  queues: v.array(tapQueueSchema),
  refused: v.array(refusedTapSchema),
})
export type KeptTaps = v.InferOutput<typeof keptTapsSchema>

export const nothingKept: KeptTaps = { queues: [], refused: [] }

/** What was kept, or nothing when it is from another time and cannot be read any more. */
export function readKeptTaps(kept: unknown): KeptTaps {
  const known = v.safeParse(keptTapsSchema, kept)
  return known.success ? known.output : nothingKept
}

export const tapsOf = ({ queues }: KeptTaps, run: string): Tap[] =>
  queues.find((queue) => queue.run === run)?.taps ?? []

/** How many are still to be sent. */
export const howManyWait = ({ queues }: KeptTaps): number =>
  queues.reduce((total, { taps }) => total + taps.length, 0)

/** One more tap. The same one (by id) once more changes nothing; empty queues of other runs go. */
export function withTap(kept: KeptTaps, run: string, tap: Tap): KeptTaps {
  const known = kept.queues.find((queue) => queue.run === run) ?? emptyQueue(run)
  if (known.taps.some(({ id }) => id === tap.id)) return kept
  const others = kept.queues.filter((queue) => queue.run !== run && queue.taps.length > 0)
  return { ...kept, queues: [...others, queued(known, tap)] }
}

/** What is kept once the shop has answered: what it said no to moves over to be shown. */
export function withAnswers(
  kept: KeptTaps,
  run: string,
  outcomes: readonly TapOutcome[],
): KeptTaps {
  const queue = kept.queues.find((one) => one.run === run)
  if (!queue) return kept
  const refused = outcomes.flatMap((outcome): RefusedTap[] => {
    const tap = queue.taps.find(({ id }) => id === outcome.id)
    return outcome.is === 'refused' && tap ? [{ run, tap, refusals: outcome.refusals }] : []
  })
  return {
    queues: kept.queues.map((one) => (one === queue ? stillQueued(queue, outcomes) : one)),
    refused: [...kept.refused, ...refused],
  }
}

/** The driver has seen it. */
export const withoutRefused = (kept: KeptTaps, id: string): KeptTaps => ({
  ...kept,
  refused: kept.refused.filter(({ tap }) => tap.id !== id),
})
