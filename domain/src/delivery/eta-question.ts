import type { LngLat } from '../geo/lng-lat.ts'
import type { Order } from '../order/order.ts'
import type { Run } from '../run/run.ts'
import { isOnItsWay } from '../run/statuses.ts'
import type { Millis } from '../time/millis.ts'
import type { EtaQuestion } from './eta.ts'

interface Seen {
  at: LngLat
  seenAt: Millis
}

/**
 * The question for `etaOf`, from an order, the run that carries it and the driver's last position. `readyAt` is the
 * kitchen's word, `driverFrom` dispatch's plan; both null when there is none.
 */
export function etaQuestion(
  order: Pick<
    Order,
    'id' | 'status' | 'stageTimes' | 'placedAt' | 'legs' | 'storeAt' | 'fulfilment'
  >,
  run: Run | null,
  seen: Seen | null,
  { readyAt = null, driverFrom = null }: Partial<Pick<EtaQuestion, 'readyAt' | 'driverFrom'>> = {},
): EtaQuestion {
  const { status, stageTimes, legs, fulfilment } = order
  return {
    status,
    reachedAt: stageTimes[status] ?? order.placedAt,
    legs,
    readyAt,
    driverFrom,
    shop: order.storeAt,
    door: fulfilment.kind === 'delivery' ? fulfilment.address.at : null,
    before: run ? doorsBefore(run, order.id) : [],
    driver: run ? lastKnown(run, seen) : seen,
  }
}

/** Where the run goes before it comes to this order. None for an order that it does not carry any more. */
function doorsBefore({ stops }: Run, order: string): LngLat[] {
  const left = stops.filter(({ status }) => status === 'waiting' || isOnItsWay(status))
  const place = left.findIndex((stop) => stop.order === order)
  return place < 0 ? [] : left.slice(0, place).map(({ at }) => at)
}

/**
 * The newest thing that says where a driver is: a position, or a tap at a place that we know. A phone that sends no
 * position still tells by its taps how far it has come.
 */
export function lastKnown({ shop, departedAt, stops }: Run, seen: Seen | null): Seen | null {
  const taps = stops.flatMap(({ at, times }) =>
    [times.arrived, times.contacting, times.handedOver, times.left, times.returning].flatMap(
      (seenAt): Seen[] => (seenAt === undefined ? [] : [{ at, seenAt }]),
    ),
  )
  const all = [
    ...(departedAt === null ? [] : [{ at: shop, seenAt: departedAt }]),
    ...taps,
    ...(seen ? [seen] : []),
  ]
  return all.reduce<Seen | null>(
    (newest, one) => (newest && newest.seenAt > one.seenAt ? newest : one),
    null,
  )
}
