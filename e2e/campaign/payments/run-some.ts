import type { Context } from '../../../functions/src/platform/context.ts'
import { Desk, type Snapshot } from './desk.ts'
import { broken, comeToRest, endState, timeOfStep } from './end.ts'
import { notices } from './notices.ts'
import { pathOf, type Run, wordsOf } from './runs.ts'
import { placeOrder, reachStage } from './stages.ts'

/** What runs came to. */
export interface Outcome {
  runs: number
  early: number
  /** How many runs ended so, and the number of one of them, by scenario (won or lost) and end state. */
  ends: Map<string, { runs: number; one: number }>
  /** What did not hold, with the run's number. */
  failures: { n: number; words: string; complaints: string[] }[]
}

/** More failures than anybody reads. */
const MOST_FAILURES = 20

/**
 * Performs runs. Those that begin alike share their beginnings: the world is kept after each step and put back for the
 * next run, which goes on from where it differs. Every step of every run is made by the real handlers.
 */
export async function runSome(
  runs: readonly Run[],
  tell: (words: string) => void = () => {},
  around?: (ctx: Context) => Context,
): Promise<Outcome> {
  const desk = new Desk(around)
  const placed = await placeOrder(desk)
  const kept: Snapshot[] = [desk.save()]
  const outcome: Outcome = { runs: 0, early: 0, ends: new Map(), failures: [] }
  let before = ''
  for (const run of runs.toSorted((a, b) => (pathOf(a) < pathOf(b) ? -1 : 1))) {
    const path = pathOf(run)
    const same = Math.min(commonSteps(before, path), kept.length - 1)
    kept.length = same + 1
    before = path
    try {
      restore(desk, kept[same])
      for (const [at, { notice, lost, slow }] of run.steps.entries()) {
        if (at < same) continue
        desk.setTimes({ shop: timeOfStep(at) })
        await reachStage(desk, placed, notice + 1, run.won)
        if (!lost) await desk.deliver(notice, slow)
        kept.push(desk.save())
        tell(
          `${notices[notice]?.name}${lost ? ' is lost' : slow ? ', read long ago' : ''}: ${standing(desk)}`,
        )
      }
      // A lost notice does not keep things from happening.
      await reachStage(desk, placed, notices.length, run.won)
      await comeToRest(desk, run.early)
      tell(`at rest: ${standing(desk)}`)
      note(outcome, run, desk)
    } catch (thrown) {
      fail(outcome, run, [String(thrown)])
    }
    outcome.runs++
    if (run.early) outcome.early++
  }
  return outcome
}

/** Where the payment stands by our books, while Stripe stands at `stage`. */
function standing({ records, stage }: Desk): string {
  const [payment] = records.payments().values()
  if (!payment) return 'no payment'
  const { status, captured, refunded, disputed, dispute } = payment
  return `Stripe at ${stage} of 7, we at ${status}, captured ${captured}, refunded ${refunded}, disputed ${disputed} (${dispute})`
}

function restore(desk: Desk, snapshot: Snapshot | undefined): void {
  if (!snapshot) throw new Error('nothing to go back to')
  desk.restore(snapshot)
}

function note(outcome: Outcome, run: Run, desk: Desk): void {
  const complaints = broken(desk)
  if (complaints.length > 0) fail(outcome, run, complaints)
  const end = `${run.won ? 'won' : 'lost'} ${endState(desk)}`
  const known = outcome.ends.get(end)
  outcome.ends.set(end, { runs: (known?.runs ?? 0) + 1, one: known?.one ?? run.n })
}

function fail({ failures }: Outcome, run: Run, complaints: string[]): void {
  if (failures.length < MOST_FAILURES) failures.push({ n: run.n, words: wordsOf(run), complaints })
}

/** Steps that two paths begin with alike; none when their banks decide otherwise. */
function commonSteps(a: string, b: string): number {
  if (a[0] !== b[0]) return 0
  let at = 1
  while (at < a.length && at < b.length && a[at] === b[at]) at++
  return Math.floor((at - 1) / 2)
}
