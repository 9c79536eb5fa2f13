import { minutesAhead } from '../delivery/estimate.ts'
import type { Order } from '../order/order.ts'
import { type Millis, minutes } from '../time/millis.ts'

/** How an order stands against what its customer was promised. Words first, colour second. */
export type Urgency = 'ok' | 'soon' | 'late'

type Timed = Pick<Order, 'promise' | 'status' | 'legs'>

/** Minutes left before the promise can no longer be kept: the promise's end less all that is still ahead. */
export const minutesToSpare = (order: Timed, now: Millis): number =>
  Math.floor((order.promise.to - now) / minutes(1)) -
  Math.ceil(minutesAhead(order.legs, order.status))

/** `late` when the promise is lost at usual paces, `soon` within five minutes of that. */
export function urgencyOf(order: Timed, now: Millis): Urgency {
  const spare = minutesToSpare(order, now)
  if (spare < 0) return 'late'
  return spare < 5 ? 'soon' : 'ok'
}

/** The order tickets are worked in: who has least to spare first, then who has waited longest. */
export const byUrgency = <T extends Timed & Pick<Order, 'placedAt'>>(tickets: readonly T[]): T[] =>
  tickets.toSorted((a, b) => mustStart(a) - mustStart(b) || a.placedAt - b.placedAt)

const mustStart = (order: Timed): Millis =>
  order.promise.to - minutes(minutesAhead(order.legs, order.status))
