import { minutesLate } from '../delivery/shown-eta.ts'
import { hasEnded } from '../order/statuses.ts'
import { notAgain } from '../run/offers.ts'
import { type Millis, minutes } from '../time/millis.ts'
import type { Alert, Watched, WatchedOrder } from './alerts.ts'

const wholeMinutes = (length: Millis): number => Math.max(0, Math.round(length / minutes(1)))

const about = ({ id, code, run, driver }: WatchedOrder) => ({
  order: { id, code },
  run,
  driver: driver?.uid ?? null,
})

/** Deliveries that will not keep their promise, or that nobody takes. Pickup orders and ended ones are no matter here. */
export function alertsOfOrders(watched: Watched, now: Millis): Alert[] {
  const open = watched.orders.filter(
    ({ status, fulfilment }) =>
      fulfilment.kind === 'delivery' && status !== 'awaitingPayment' && !hasEnded(status),
  )
  return [...late(open, watched, now), ...nobody(open, watched, now), ...declined(watched)]
}

const late = (open: readonly WatchedOrder[], { etaOf }: Watched, now: Millis): Alert[] =>
  open.flatMap((order): Alert[] => {
    const shown = etaOf(order.id) ?? order.estimate
    // A range that is over says nothing of when it comes, only that it is late by now.
    const by = Math.max(
      minutesLate(order.promise, shown),
      wholeMinutes(now > order.promise.to ? now - order.promise.to : 0),
    )
    if (by === 0) return []
    return [
      {
        id: `late:${order.id}`,
        kind: 'late',
        severity: 'urgent',
        since: now,
        ...about(order),
        minutes: by,
        detail: '',
      },
    ]
  })

/** Left out of the plan for another reason than that a person holds it. */
const nobody = (open: readonly WatchedOrder[], { leftOut }: Watched, now: Millis): Alert[] =>
  leftOut.flatMap(({ order: id, why }): Alert[] => {
    const order = open.find((one) => one.id === id)
    if (!order || order.driver || why === 'held') return []
    return [
      {
        id: `nobody:${id}`,
        kind: 'nobody',
        severity: 'urgent',
        since: now,
        ...about(order),
        minutes: 0,
        detail: why,
      },
    ]
  })

/** Runs that everybody on shift has been asked about in vain. */
const declined = ({ runs, drivers }: Watched): Alert[] =>
  runs.flatMap((run): Alert[] => {
    const asked = new Set(notAgain(run))
    const all = drivers.length > 0 && drivers.every(({ uid }) => asked.has(uid))
    if (run.status !== 'open' || !all) return []
    const [stop] = run.stops
    return [
      {
        id: `declinedByAll:${run.id}:${run.offers.length}`,
        kind: 'declinedByAll',
        severity: 'urgent',
        since: Math.max(...run.offers.map(({ at }) => at)),
        order: stop ? { id: stop.order, code: stop.code } : null,
        run: run.id,
        driver: null,
        minutes: 0,
        detail: run.stops.map(({ code }) => code).join(', '),
      },
    ]
  })
