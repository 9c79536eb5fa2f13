import { handedOver } from '@forno/domain/order/handed-over'
import type { Order } from '@forno/domain/order/order'
import type { Status } from '@forno/domain/order/statuses'
import { type Millis, minutes } from '@forno/domain/time/millis'

/** As `TIP_OPEN` in the domain, whose file would bring all of refunds along. The server decides. */
export const TIP_OPEN: Millis = minutes(24 * 60)

const never: readonly Status[] = ['awaitingPayment', 'refused', 'cancelled', 'failed']

/**
 * Whether its customer may choose another tip now: a delivery paid by card, from when it is with the shop until 24 h
 * after the hand-over.
 */
export function isTipOpen(order: Order, now: Millis): boolean {
  const at = handedOver(order)
  return (
    order.payment.method === 'card' &&
    order.fulfilment.kind === 'delivery' &&
    order.quote.total > 0 &&
    !never.includes(order.status) &&
    (at === null || now - at <= TIP_OPEN)
  )
}

/**
 * What of a raised tip has not been charged yet, once the order itself was: tip money is what was captured beyond the
 * order's own total. Zero when a tip was lowered or all is paid.
 */
export function tipToPay({ quote, paymentSummary }: Order): number {
  const { captured, tip } = paymentSummary
  if (captured === 0) return 0
  return Math.max(0, tip - quote.tip - (captured - quote.total))
}
