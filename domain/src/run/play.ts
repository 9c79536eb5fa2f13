import { ok, type Result, refuse } from '../refusal/refusal.ts'
import { type RunMoveName, runMoveCalled } from './moves.ts'
import { playedAtStop } from './play-stop.ts'
import type { Run } from './run.ts'
import { isCarried, isOver } from './statuses.ts'
import type { Stop } from './stop.ts'
import type { AnyTap, Entry, Who } from './tap.ts'

/**
 * What a run is after one more thing has happened on it. Refuses `notAllowed` (not this run's driver, not of the
 * office), `notFound` (no such stop), `runMovedOn` (not in this state; params: status), `reasonNeeded` (field:
 * `without.{order}` or `reason`) and `invalid` (field and problem: a bag, a proof, cash, the five minutes).
 */
export function played(run: Run, entry: Entry): Result<Run> {
  const { tap, by } = entry
  if (by.as === 'driver' && run.driver?.uid !== by.uid) return refuse('notAllowed')
  switch (tap.move) {
    case 'start':
      return moved(run, tap, by, {})
    case 'depart':
      return departed(run, tap, by)
    case 'finish':
      return run.stops.some(({ status }) => isCarried(status))
        ? refuse('runMovedOn', { params: { status: 'onBoard' } })
        : moved(run, tap, by, {})
    case 'incident': {
      const { kind, note, at } = tap
      return moved(run, tap, by, { incidents: [...run.incidents, { kind, note, at }] })
    }
    case 'reorder':
      return moved(run, tap, by, { stops: inSequence(run.stops, tap.sequence) })
    case 'withdraw':
      return moved(run, tap, by, { reason: tap.reason })
    default: {
      const result = playedAtStop(run, tap, by)
      return result.ok ? ok(withoutStops(result.value)) : result
    }
  }
}

type RunTap = Extract<AnyTap, { move: RunMoveName }>

function moved(run: Run, { move }: RunTap, by: Who, changes: Partial<Run>): Result<Run> {
  const { from, to, by: movers } = runMoveCalled(move)
  if (!movers.includes(by.as)) return refuse('notAllowed')
  if (!from.includes(run.status)) return refuse('runMovedOn', { params: { status: run.status } })
  return ok({ ...run, ...changes, status: to ?? run.status })
}

/** Setting out: what is ticked comes along. A bag that does not needs a reason, and so does a whole stop. */
function departed(run: Run, tap: Extract<AnyTap, { move: 'depart' }>, by: Who): Result<Run> {
  const { without, at } = tap
  for (const { status, order, ticked, bags } of run.stops) {
    if (status === 'waiting' && ticked.length < bags && !Object.hasOwn(without, order)) {
      return refuse('reasonNeeded', { field: `without.${order}` })
    }
  }
  const stops = run.stops.map((stop): Stop => {
    if (stop.status !== 'waiting') return stop
    const status = stop.ticked.length > 0 ? 'onBoard' : 'leftBehind'
    const missing = stop.ticked.length < stop.bags
    const reason = missing && Object.hasOwn(without, stop.order) ? without[stop.order] : undefined
    return { ...stop, status, reason: reason ?? '', times: { ...stop.times, [status]: at } }
  })
  if (!stops.some(({ status }) => status === 'onBoard')) {
    return refuse('invalid', { field: 'bag', params: { problem: 'needs at least one bag' } })
  }
  return moved(run, tap, by, { stops, departedAt: at })
}

/** The stops named come in that order, the others stay behind them as they were. Unknown names do no harm. */
function inSequence(stops: readonly Stop[], sequence: readonly string[]): Stop[] {
  const place = (stop: Stop) => {
    const found = sequence.indexOf(stop.order)
    return found < 0 ? sequence.length : found
  }
  return stops.toSorted((a, b) => place(a) - place(b))
}

/** A run whose orders were all cancelled before it left is nobody's work any more. */
const withoutStops = (run: Run): Run =>
  !isOver(run.status) && run.stops.every(({ status }) => status === 'calledOff')
    ? { ...run, status: 'cancelled', reason: 'all its orders were cancelled' }
    : run
