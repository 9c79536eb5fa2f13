import { type Refusal, refuse } from '../refusal/refusal.ts'
import { type Millis, minutes } from '../time/millis.ts'
import { replayed } from './replay.ts'
import { MAX_ENTRIES, type Run } from './run.ts'
import type { AnyTap, Entry, Who } from './tap.ts'

/** A phone's clock may be so much ahead; what is later still happened when it came in. */
const CLOCK_SLACK: Millis = minutes(2)

export type TapOutcome =
  /** It counts: now or since it came in the first time. Take it from the queue. */
  | { id: string; is: 'done' }
  /** It does not; what came before it may still be on its way. Show it, take it from the queue. */
  | { id: string; is: 'refused'; refusals: Refusal[] }

export interface Merged {
  run: Run
  outcomes: TapOutcome[]
}

/**
 * Takes taps into a run's log and works the run out anew, by when things happened and not by when they were sent.
 * The same taps once more change nothing, and any order of arrival ends the same. `isRightPin` tells whether a PIN is
 * the order's; the PIN itself goes no further, and a wrong one leaves nothing behind.
 */
export function mergeTaps(
  run: Run,
  taps: readonly AnyTap[],
  by: Who,
  now: Millis,
  isRightPin: (order: string, pin: string) => boolean,
): Merged {
  const known = new Set(run.log.map(({ tap }) => tap.id))
  const turnedAway = new Map<string, Refusal[]>()
  const fresh: Entry[] = []
  for (const tap of taps) {
    if (known.has(tap.id)) continue
    const problem = wrongPin(tap, isRightPin) ?? tooMany(run.log.length + fresh.length)
    if (problem) turnedAway.set(tap.id, problem.refusals)
    else {
      known.add(tap.id)
      fresh.push({ by, heardAt: now, tap: withoutPin({ ...tap, at: believed(tap.at, now) }) })
    }
  }
  const { run: after, refused } = replayed({ ...run, log: [...run.log, ...fresh] })
  const outcomes = taps.map(({ id }): TapOutcome => {
    const refusals = turnedAway.get(id) ?? refused.get(id)
    return refusals ? { id, is: 'refused', refusals } : { id, is: 'done' }
  })
  return { run: fresh.length > 0 ? { ...after, version: run.version + 1 } : run, outcomes }
}

const believed = (at: Millis, now: Millis): Millis => (at > now + CLOCK_SLACK ? now : at)

const tooMany = (entries: number) => (entries >= MAX_ENTRIES ? refuse('tooMuch') : undefined)

function wrongPin(tap: AnyTap, isRightPin: (order: string, pin: string) => boolean) {
  if (tap.move !== 'handOver' || tap.proof.kind !== 'pin') return undefined
  const { pin } = tap.proof
  if (pin !== undefined && isRightPin(tap.stop, pin)) return undefined
  return refuse('pinWrong', { field: 'proof.pin' })
}

const withoutPin = (tap: AnyTap): AnyTap =>
  tap.move === 'handOver' && tap.proof.kind === 'pin' ? { ...tap, proof: { kind: 'pin' } } : tap
