import { ok, type Result, refuse } from '../refusal/refusal.ts'
import { type Millis, minutes } from '../time/millis.ts'
import { type StopMoveName, stopMoveCalled } from './moves.ts'
import { proofWillDo } from './proof.ts'
import { type Run, stopOf } from './run.ts'
import { isOnItsWay } from './statuses.ts'
import type { Stop } from './stop.ts'
import type { AnyTap, Who } from './tap.ts'

/** So long a driver waits for somebody who does not open, from the first try to reach them. */
export const WAIT_AT_DOOR: Millis = minutes(5)

export type StopTap = Extract<AnyTap, { stop: string }>

/** What a run is after something has happened at one of its stops. Refusals: see `played`. */
export function playedAtStop(run: Run, tap: StopTap, by: Who): Result<Run> {
  const stop = stopOf(run, tap.stop)
  if (!stop) return refuse('notFound', { field: 'stop' })
  // The office's "cancelled" and the driver's "off I go" may cross: then it comes back.
  const name = tap.move === 'callOff' && isOnItsWay(stop.status) ? 'callBack' : tap.move
  const move = stopMoveCalled(name)
  if (!move.by.includes(by.as)) return refuse('notAllowed')
  if (!move.during.includes(run.status) || !move.from.includes(stop.status)) {
    return refuse('runMovedOn', { params: { status: stop.status } })
  }
  const changed = changesBy(stop, tap)
  if (!changed.ok) return changed
  const after: Stop = {
    ...stop,
    ...changed.value,
    status: move.to,
    times: { ...stop.times, ...firstTime(stop, name, tap.at) },
  }
  const others = run.stops.filter((one) => one !== stop)
  const stops =
    tap.move === 'skip' ? [...others, after] : run.stops.map((one) => (one === stop ? after : one))
  return ok({ ...run, stops })
}

function firstTime({ times }: Stop, name: StopMoveName, at: Millis): Stop['times'] {
  const { from, to } = stopMoveCalled(name)
  // A bag ticked is no stage. The five minutes begin anew when somebody who was skipped is tried again.
  const isStage = name === 'skip' || !from.includes(to)
  const again = name === 'contact'
  return isStage && (again || times[to] === undefined) ? { [to]: at } : {}
}

const invalid = (field: string, problem: string) =>
  refuse('invalid', { field, params: { problem } })

/** What a tap changes of a stop besides its status. */
function changesBy(stop: Stop, tap: StopTap): Result<Partial<Stop>> {
  switch (tap.move) {
    case 'tick':
      if (tap.bag > stop.bags) return invalid('bag', `is not one of the ${stop.bags}`)
      return ok({ ticked: [...new Set([...stop.ticked, tap.bag])].toSorted((a, b) => a - b) })
    case 'untick':
      return ok({ ticked: stop.ticked.filter((bag) => bag !== tap.bag) })
    case 'near':
      return ok({ nearAt: stop.nearAt ?? tap.at })
    case 'skip':
      return ok({ reason: tap.reason })
    case 'handOver':
      return handOver(stop, tap)
    case 'leave':
      // Cash cannot be taken from who is not there.
      if (stop.cashDue > 0) return invalid('cash', 'has to be paid: bring it back')
      return (
        tooEarly(stop, tap.at) ??
        ok({ unreachable: tap.because, proof: { kind: 'photo', photo: tap.photo } })
      )
    case 'bringBack':
      return tooEarly(stop, tap.at) ?? ok({ unreachable: tap.because })
    default:
      return ok({})
  }
}

function tooEarly({ times }: Stop, at: Millis) {
  const since = times.contacting
  return since === undefined || at - since < WAIT_AT_DOOR
    ? refuse('waitFirst', { field: 'stop' })
    : undefined
}

function handOver(
  stop: Stop,
  { proof, cash }: Extract<AnyTap, { move: 'handOver' }>,
): Result<Partial<Stop>> {
  if (!proofWillDo(stop.proofWanted, proof)) return invalid('proof', 'needs the customer’s PIN')
  if (stop.cashDue > 0 && (cash ?? 0) < stop.cashDue) {
    return refuse('cashShort', { field: 'cash', params: { due: stop.cashDue } })
  }
  // The PIN itself is not kept: that it was right is.
  const kept = proof.kind === 'pin' ? ({ kind: 'pin' } as const) : proof
  return ok({ proof: kept, cashGiven: stop.cashDue > 0 ? cash : null })
}

/** How much longer a driver has to wait at a door; null when nobody is being waited for. */
export const waitLeft = ({ status, times }: Stop, now: Millis): Millis | null =>
  status === 'contacting' && times.contacting !== undefined
    ? Math.max(0, times.contacting + WAIT_AT_DOOR - now)
    : null
