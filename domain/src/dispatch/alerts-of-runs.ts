import { sharingOf } from '../delivery/sharing.ts'
import { contradictions } from '../run/contradictions.ts'
import { currentStop, type Run } from '../run/run.ts'
import { isAtDoor } from '../run/statuses.ts'
import type { Stop } from '../run/stop.ts'
import { type Millis, minutes } from '../time/millis.ts'
import type { Alert, AlertKind, Severity, Watched } from './alerts.ts'

/** Standing longer than this is more than a red light or a full lift. */
export const STOPPED_AFTER: Millis = minutes(5)
/** A way round something takes less than this. */
export const OFF_ROUTE_AFTER: Millis = minutes(2)
/** From then on nobody knows where the food is. */
const SILENT_TOO_LONG: Millis = minutes(5)

/** What happens on runs: drivers who stand, stray or are silent, incidents, and what does not fit together. */
export const alertsOfRuns = (watched: Watched, now: Millis): Alert[] =>
  watched.runs.flatMap((run) => [
    ...incidents(run),
    ...disagreements(run, watched, now),
    ...ofStops(run, now),
    ...ofDriver(run, watched, now),
  ])

type Told = Partial<Pick<Alert, 'order' | 'minutes' | 'detail'>>

const alert = (
  run: Run,
  kind: AlertKind,
  severity: Severity,
  since: Millis,
  { order = null, minutes: count = 0, detail = '' }: Told = {},
): Alert => ({
  id: [kind, run.id, order?.id].filter(Boolean).join(':'),
  kind,
  severity,
  since,
  order,
  run: run.id,
  driver: run.driver?.uid ?? null,
  minutes: count,
  detail,
})

const named = ({ order: id, code }: Stop) => ({ id, code })

const incidents = (run: Run): Alert[] =>
  run.incidents.map(({ kind, note, at }) => ({
    ...alert(run, 'incident', 'urgent', at, { detail: note ? `${kind}: ${note}` : kind }),
    id: `incident:${run.id}:${at}`,
  }))

const disagreements = (run: Run, { orders }: Watched, now: Millis): Alert[] =>
  contradictions(run, orders).flatMap(({ order, stop: is, status }) => {
    const stop = run.stops.find((one) => one.order === order)
    const told = stop && { order: named(stop), detail: `${status}:${is}` }
    return told ? [alert(run, 'contradiction', 'urgent', now, told)] : []
  })

/** Bags that stayed behind, and hand-overs that nothing shows. */
const ofStops = (run: Run, now: Millis): Alert[] =>
  run.stops.flatMap((stop): Alert[] => {
    const { status, times, ticked, bags, reason, proof } = stop
    const found: Alert[] = []
    const left = times.leftBehind ?? times.onBoard
    if (left !== undefined && ticked.length < bags) {
      const told = { order: named(stop), detail: reason }
      found.push(alert(run, 'bagMissing', 'watch', left, told))
    }
    if (proof?.kind === 'none') {
      const told = { order: named(stop), detail: proof.reason }
      found.push(alert(run, 'withoutProof', 'note', times[status] ?? now, told))
    }
    return found
  })

/** A driver under way who is silent, stands, or goes elsewhere. Silence first: what is not seen cannot be judged. */
function ofDriver(run: Run, { positionOf, movementOf }: Watched, now: Millis): Alert[] {
  const { driver, departedAt } = run
  if (run.status !== 'underWay' || !driver || departedAt === null) return []
  const stop = currentStop(run)
  // Nothing left to bring: on the way back nobody waits.
  if (!stop) return []
  const told = { order: named(stop) }
  const silence = silentSince(positionOf(driver.uid), departedAt, now)
  if (silence !== null) {
    const severity = now - silence > SILENT_TOO_LONG ? 'urgent' : 'watch'
    return [alert(run, 'silent', severity, silence, { ...told, minutes: since(silence, now) })]
  }
  const movement = movementOf(driver.uid)
  if (!movement || isAtDoor(stop.status)) return []
  const found: Alert[] = []
  // Who has just set out, or handed over, may stand where they were: from then on it counts.
  const from = Math.max(movement.since, lastTap(run, departedAt))
  if (now - from > STOPPED_AFTER) {
    found.push(alert(run, 'stopped', 'watch', from, { ...told, minutes: since(from, now) }))
  }
  if (movement.offSince !== null && now - movement.offSince > OFF_ROUTE_AFTER) {
    const minutesOff = since(movement.offSince, now)
    found.push(alert(run, 'offRoute', 'watch', movement.offSince, { ...told, minutes: minutesOff }))
  }
  return found
}

const since = (from: Millis, now: Millis): number => Math.floor((now - from) / minutes(1))

/** Since when a driver who is under way has not been seen; null while they are. */
function silentSince(
  known: ReturnType<Watched['positionOf']>,
  departedAt: Millis,
  now: Millis,
): Millis | null {
  const position = known?.position ?? null
  // Never seen in this shift: silent from the moment they set out, if the first position takes so long.
  if (!known || !position) return now - departedAt > minutes(1) ? departedAt : null
  const { seenAt, pausedSince } = position
  const sharing = sharingOf({ lastSeenAt: seenAt, every: known.every, pausedSince }, now)
  return sharing.is === 'paused' ? sharing.since : null
}

const lastTap = ({ stops }: Run, departedAt: Millis): Millis =>
  Math.max(departedAt, ...stops.flatMap(({ times }) => Object.values(times)))
