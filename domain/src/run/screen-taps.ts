import { type Refusal, refuse } from '../refusal/refusal.ts'
import { isProofPhoto } from './proof-photo.ts'
import { type Run, stopOf } from './run.ts'
import type { Tap } from './tap.ts'

/** So many wrong PINs at one door, then only another proof with a reason will do: nobody tries out all ten thousand. */
export const PIN_TRIES = 5

export interface Screened {
  /** The run with its wrong PINs counted: no log, no stop is touched by them. */
  run: Run
  /** What goes on into the log. */
  taps: Tap[]
  turnedAway: ReadonlyMap<string, Refusal[]>
}

/**
 * What of a phone's taps gets as far as the log. Turned away are wrong PINs (`pinWrong`, and `tooMuch` after five at one
 * stop) and pictures that do not lie in the order's own folder (`invalid`, field: photo or proof.photo). Counted are the ids of
 * wrong tries, so that a tap sent twice is one. Taps that stand in the log already are passed on.
 */
export function screenTaps(
  run: Run,
  taps: readonly Tap[],
  isRightPin: (order: string, pin: string) => boolean,
): Screened {
  const known = new Set(run.log.map(({ tap }) => tap.id))
  const wrong = new Map(Object.entries(run.wrongPins ?? {}))
  const turnedAway = new Map<string, Refusal[]>()
  for (const tap of taps) {
    if (known.has(tap.id)) continue
    const problem = problemWith(tap)
    if (problem) turnedAway.set(tap.id, problem.refusals)
  }
  const counted = [...wrong].some(([order, ids]) => ids.length !== run.wrongPins?.[order]?.length)
  return {
    run: counted ? { ...run, wrongPins: Object.fromEntries(wrong) } : run,
    taps: taps.filter(({ id }) => !turnedAway.has(id)),
    turnedAway,
  }

  function problemWith(tap: Tap) {
    if (tap.move === 'leave') return foreignPhoto(tap.stop, tap.photo, 'photo')
    if (tap.move !== 'handOver') return undefined
    const { proof, stop } = tap
    if (proof.kind === 'photo') return foreignPhoto(stop, proof.photo, 'proof.photo')
    return proof.kind === 'pin' ? wrongPin(tap.id, stop, proof.pin ?? '') : undefined
  }

  function foreignPhoto(order: string, photo: string, field: string) {
    const stop = stopOf(run, order)
    if (!stop || isProofPhoto(photo, { ...stop, store: run.store })) return undefined
    return refuse('invalid', { field, params: { problem: 'is not a picture of this order' } })
  }

  function wrongPin(id: string, order: string, pin: string) {
    // The log says itself that there is no such stop.
    if (!stopOf(run, order)) return undefined
    const before = wrong.get(order) ?? []
    if (before.includes(id)) return refuse('pinWrong', { field: 'proof.pin' })
    if (before.length >= PIN_TRIES) return refuse('tooMuch', { field: 'proof.pin' })
    if (isRightPin(order, pin)) return undefined
    wrong.set(order, [...before, id])
    return refuse('pinWrong', { field: 'proof.pin' })
  }
}
