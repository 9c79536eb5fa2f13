import { PAY_WITHIN } from '@forno/domain/order/deadlines'
import { minutes } from '@forno/domain/time/millis'
import type { Invariant } from './look.ts'

/**
 * I7 for orders, after faults have stopped and sweeps have run: no order waits past its
 * shop's time, no job is due, and none is stuck.
 */
export const nothingWaits: Invariant = ({ records, now }) => {
  const within = new Map(
    records.stores().map(({ id, acceptWithin }) => [id, minutes(acceptWithin)]),
  )
  return [
    ...records
      .orders()
      .filter(({ status, placedAt, store }) => {
        const time = status === 'placed' ? (within.get(store) ?? 0) : PAY_WITHIN
        // A minute's grace, a minute until the next sweep, and that one's own time.
        const latest = placedAt + time + minutes(3)
        return (status === 'placed' || status === 'awaitingPayment') && latest < now
      })
      .map(({ id }) => `I7: order ${id} still waits`),
    ...[...records.jobs()]
      .filter(([, { state, dueAt }]) => state === 'stuck' || (state !== 'done' && dueAt < now))
      .map(([id, { state }]) => `I7: job ${id} is ${state}`),
  ]
}

/** Everybody's claims say what their staff record says. */
export const claimsFollow =
  (versionOf: (uid: string) => number | undefined): Invariant =>
  ({ records }) =>
    [...records.staff().values()]
      .filter(({ uid, version }) => version > 1 && versionOf(uid) !== version)
      .map(({ uid, version }) => `I7: the claims of ${uid} are not of version ${version}`)
