import type { Order, OrderEvent } from '../order/order.ts'
import { hasEnded, isFinished } from '../order/statuses.ts'

/** Whether what has just happened to an order asks something of points: to be earned, or to be given back. */
export function movesPoints(
  { points }: Pick<Order, 'points'>,
  { from, to }: Pick<OrderEvent, 'from' | 'to'>,
): boolean {
  if (from === to || !hasEnded(to)) return false
  return isFinished(to) ? points.earns > 0 : points.reward !== null
}

/** Whether money that goes back asks something of points. Of an order that is under way its end will ask. */
export const refundMovesPoints = ({ status, points }: Pick<Order, 'status' | 'points'>): boolean =>
  isFinished(status) && (points.earns > 0 || points.reward !== null)
