import type { Order, OrderEvent } from '../order/order.ts'
import { hasEnded } from '../order/statuses.ts'
import { wantedMoney } from './wanted-money.ts'

/** Whether what has just happened to an order asks something of its money: to take it, or to let it go. */
export function movesMoney(
  { payment }: Pick<Order, 'payment'>,
  { from, to }: Pick<OrderEvent, 'from' | 'to'>,
): boolean {
  if (from === null || from === to) return false
  if (payment.method === 'cash') return hasEnded(to)
  return wantedMoney[from] !== wantedMoney[to]
}
