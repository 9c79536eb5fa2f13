import type { LngLat } from '../geo/lng-lat.ts'
import { straightTravel } from '../geo/straight-travel.ts'
import type { TravelTimes } from '../geo/travel-times.ts'
import type { Order } from '../order/order.ts'
import type { Run } from '../run/run.ts'
import type { Millis } from '../time/millis.ts'
import { type Eta, etaOf } from './eta.ts'
import { etaQuestion } from './eta-question.ts'

/** A way that was never measured is reckoned as if a scooter went it. */
const unmeasured = straightTravel('scooter').between

/**
 * When an order should be there by its own legs: what is said as long as nobody knows better (no plan, no position).
 * With the run that carries it, the doors before its own are counted too. Null once it has ended.
 */
export function usualEta(
  order: Pick<
    Order,
    'id' | 'status' | 'stageTimes' | 'placedAt' | 'legs' | 'storeAt' | 'fulfilment'
  >,
  run: Run | null,
  now: Millis,
): Eta | null {
  const { legs, storeAt, fulfilment } = order
  const door = fulfilment.kind === 'delivery' ? fulfilment.address.at : storeAt
  const between: TravelTimes['between'] = (a, b) =>
    isAt(a, storeAt) && isAt(b, door) ? legs.drive * 60 : unmeasured(a, b)
  return etaOf(etaQuestion(order, run, null), between, now)
}

const isAt = (a: LngLat, b: LngLat): boolean => a[0] === b[0] && a[1] === b[1]
