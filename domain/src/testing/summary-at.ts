import type { Order } from '../order/order.ts'
import { hasEnded, type Status } from '../order/statuses.ts'
import type { PaymentSummary } from '../payment/summary.ts'
import { wantedMoney } from '../payment/wanted-money.ts'

/** The card that the builders' people pay with. */
export const aCard = { brand: 'visa', last4: '4242' }

type Known = Pick<Order, 'payment' | 'quote' | 'paymentSummary'>

/** Where the money of an order is that has come as far as this without any trouble. */
export function summaryAt(
  status: Status,
  { payment, quote, paymentSummary }: Known,
): PaymentSummary {
  const { total } = quote
  if (total === 0 || status === 'awaitingPayment') return paymentSummary
  const stage = wantedMoney[status]
  if (payment.method === 'cash') {
    if (stage === 'released') return { ...paymentSummary, status: 'cancelled' }
    return hasEnded(status)
      ? { ...paymentSummary, status: 'cashReceived', captured: total }
      : paymentSummary
  }
  const card = { ...paymentSummary, card: aCard }
  if (stage === 'held') return { ...card, status: 'authorised', authorised: total }
  if (stage === 'taken') return { ...card, status: 'captured', captured: total }
  // Food that was on its way had been paid; it is given back.
  return status === 'failed'
    ? { ...card, status: 'captured', captured: total, refunded: total }
    : { ...card, status: 'cancelled' }
}
