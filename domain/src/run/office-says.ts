import { ok, type Result } from '../refusal/refusal.ts'
import type { Millis } from '../time/millis.ts'
import { mergeTaps } from './merge-taps.ts'
import type { Run } from './run.ts'
import type { AnyTap, Who } from './tap.ts'

export type OfficeWord =
  | { move: 'withdraw'; reason: string }
  | { move: 'callOff'; stop: string }
  | { move: 'reorder'; sequence: string[] }

/**
 * The office's word about a run, said now: after everything that has been heard of it, whatever a phone's clock says.
 * Taps that come later with an earlier time are still put before it. Refuses what `played` refuses, and `tooMuch`.
 */
export function officeSays(
  run: Run,
  word: OfficeWord,
  { by, id, now }: { by: Who; id: string; now: Millis },
): Result<Run> {
  const at = Math.max(now, ...run.log.map(({ tap }) => tap.at))
  const n = Math.max(0, ...run.log.map(({ tap }) => tap.n + 1))
  const tap: AnyTap = { ...word, id, at, n }
  const merged = mergeTaps(run, [tap], by, now, () => false)
  const [outcome] = merged.outcomes
  return outcome?.is === 'refused' ? { ok: false, refusals: outcome.refusals } : ok(merged.run)
}
