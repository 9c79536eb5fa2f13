import { minutes } from '@forno/domain/time/millis'
import type { Context } from '../../../functions/src/platform/context.ts'
import { type Faults, storm } from '../faults.ts'
import { judgeAtLast, watchPoints } from './checks.ts'
import { liveThrough } from './life.ts'
import { openStage, type Stage } from './stage.ts'

/** What a run has seen, so that one in which nothing happens does not pass for one in which all went well. */
export interface Seen {
  orders: number
  /** By kind of line. */
  lines: Record<string, number>
}

/** Points did what they must not. The message has the seed, which does it again, and what happened before. */
export class PointsFailure extends Error {
  override name = 'PointsFailure'
}

const LINES = Number(process.env['CAMPAIGN_LINES'] ?? 60)
/** A minute is a sweep; more of them than any backoff of a job takes. */
const MOST_SWEEPS = 40

/** Lives through one run of the points campaign. Throws `PointsFailure`. */
export async function pointsRun(
  seed: number,
  { faults = storm, around }: { faults?: Faults; around?: (ctx: Context) => Context } = {},
): Promise<Seen> {
  const here = await openStage(seed, faults, around)
  watchPoints(here)
  await liveThrough(here)
  here.calmDown()
  await comeToRest(here)
  if (here.complaints.length === 0) judgeAtLast(here)
  if (here.complaints.length > 0) throw failure(here)
  const lines: Seen['lines'] = {}
  for (const { kind } of here.records.points()) lines[kind] = (lines[kind] ?? 0) + 1
  return { orders: here.records.orders().length, lines }
}

/** So many runs, one seed after the other, and what all of them have seen. Ends with the first that fails, and throws it. */
export async function pointsRuns(
  first: number,
  runs: number,
  done: (runs: number) => void = () => {},
): Promise<Seen> {
  const all: Seen = { orders: 0, lines: {} }
  for (let n = 0; n < runs; n++) {
    const { orders, lines } = await pointsRun(first + n)
    all.orders += orders
    for (const [kind, count] of Object.entries(lines)) {
      all.lines[kind] = (all.lines[kind] ?? 0) + count
    }
    done(n + 1)
  }
  return all
}

/** Sweeps until every job is done: what was lost is found, what died is tried again. */
async function comeToRest(here: Stage): Promise<void> {
  await here.pass(minutes(10))
  for (let n = 0; n < MOST_SWEEPS && here.complaints.length === 0; n++) {
    here.sweep()
    await here.pass(minutes(1))
    const jobs = [...here.records.jobs().values()]
    if (jobs.every(({ state }) => state === 'done' || state === 'stuck')) return
  }
}

function failure({ seed, complaints, history }: Stage): PointsFailure {
  const what = [...new Set(complaints)].slice(0, 5).join('\n  ')
  const again = `npm run campaign -- --points --seed ${seed} --runs 1`
  return new PointsFailure(
    `seed ${seed}:\n  ${what}\nAgain: ${again}\n${history.lines(LINES).join('\n')}`,
  )
}
