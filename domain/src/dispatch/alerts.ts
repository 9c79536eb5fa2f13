import type { Range } from '../delivery/estimate.ts'
import type { DriverPosition } from '../delivery/driver-position.ts'
import type { Order } from '../order/order.ts'
import type { Driver } from '../run/driver.ts'
import type { Run } from '../run/run.ts'
import type { Millis } from '../time/millis.ts'
import { alertsOfOrders } from './alerts-of-orders.ts'
import { alertsOfRuns } from './alerts-of-runs.ts'
import type { ShownPlan } from './desk.ts'
import type { Movement } from './movement.ts'

export const alertKinds = [
  'late',
  'nobody',
  'declinedByAll',
  'contradiction',
  'incident',
  'stopped',
  'offRoute',
  'silent',
  'bagMissing',
  'withoutProof',
] as const
export type AlertKind = (typeof alertKinds)[number]

/** `urgent`: somebody has to act now. `watch`: it may become so. `note`: to be known, nothing burns. */
export type Severity = 'urgent' | 'watch' | 'note'

/** Something on the board that a person should look at; `words/alerts.ts` says it. */
export interface Alert {
  /** What it is about: the same matter has the same id. */
  id: string
  kind: AlertKind
  severity: Severity
  /** Since when, as far as the data tell; otherwise since it was first seen (`keptSince`). */
  since: Millis
  order: { id: string; code: string } | null
  run: string | null
  driver: string | null
  /** Minutes late, standing or silent. */
  minutes: number
  /** What was said of it: a reason, a note, an incident's kind. */
  detail: string
}

/** What is known on the board at one moment. */
export interface Watched {
  orders: readonly WatchedOrder[]
  /** Those under way, and those that nobody has taken. */
  runs: readonly Run[]
  /** On shift. */
  drivers: readonly Driver[]
  positionOf: (driver: string) => Pick<DriverPosition, 'position' | 'every'> | undefined
  movementOf: (driver: string) => Movement | undefined
  /** The range shown for an order now; undefined: the one that stands on it. */
  etaOf: (order: string) => Range | undefined
  leftOut: ShownPlan['leftOut']
}
export type WatchedOrder = Pick<Order, 'id' | 'code' | 'status' | 'fulfilment' | 'driver'> &
  Pick<Order, 'promise' | 'estimate' | 'run'>

/** Everything that somebody should look at, newest first. */
export const alertsOf = (watched: Watched, now: Millis): Alert[] =>
  newestFirst([...alertsOfOrders(watched, now), ...alertsOfRuns(watched, now)])

const newestFirst = (alerts: readonly Alert[]): Alert[] =>
  alerts.toSorted((a, b) => b.since - a.since || (a.id < b.id ? -1 : Number(a.id > b.id)))

/** The alerts with the moment each was first seen: what is known already does not become new by looking again. */
export function keptSince(before: readonly Alert[], after: readonly Alert[]): Alert[] {
  const known = new Map(before.map(({ id, since }) => [id, since]))
  return newestFirst(
    after.map((alert) => ({
      ...alert,
      since: Math.min(known.get(alert.id) ?? Infinity, alert.since),
    })),
  )
}

/** Those that were not there before: to be announced. */
export function newAlerts(before: readonly Alert[], after: readonly Alert[]): Alert[] {
  const known = new Set(before.map(({ id }) => id))
  return after.filter(({ id }) => !known.has(id))
}
