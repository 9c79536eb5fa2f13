import { type Cents, sum } from '../money/cents.ts'
import type { Payment } from './payment.ts'
import { type PaymentStatus, statusOfIntent } from './states.ts'
import type { DisputeFacts, RefundFacts, StripeFacts } from './stripe-facts.ts'

/** Whether Stripe has taken this refund from us, and it has not come back. */
export const isGone = ({ status }: RefundFacts): boolean =>
  status === 'pending' || status === 'succeeded'

/** Whether the customer's bank has this money, for the moment or for good. */
export const isHeld = ({ status }: DisputeFacts): boolean => status === 'open' || status === 'lost'

export const refundedOf = ({ refunds }: StripeFacts): Cents =>
  sum(
    Object.values(refunds)
      .filter(isGone)
      .map(({ amount }) => amount),
  )

export const disputedOf = ({ disputes }: StripeFacts): Cents =>
  sum(
    Object.values(disputes)
      .filter(isHeld)
      .map(({ amount }) => amount),
  )

/** What is still with us of one PaymentIntent. */
export const leftOf = (facts: StripeFacts): Cents =>
  facts.received - refundedOf(facts) - disputedOf(facts)

const weight = { requires_capture: 2, succeeded: 3, canceled: 0 } as const
const weightOf = ({ status }: StripeFacts): number =>
  status === 'requires_capture' || status === 'succeeded' || status === 'canceled'
    ? weight[status]
    : 1

/** Of several PaymentIntents for the order itself, the one that counts: the furthest along, then the latest. */
function currentOf(facts: readonly StripeFacts[]): StripeFacts | undefined {
  return facts
    .filter(({ purpose }) => purpose === 'order')
    .toSorted(
      (a, b) => weightOf(b) - weightOf(a) || b.attempt - a.attempt || (a.id < b.id ? -1 : 1),
    )[0]
}

/** Whether Stripe's last word about making or capturing the payment was a final no. */
function hasFailed({ attempts }: Payment): boolean {
  const last = attempts.findLast(
    ({ purpose }) => purpose === 'authorise' || purpose === 'capture' || purpose === 'cancel',
  )
  return last !== undefined && last.error !== ''
}

function statusOf(payment: Payment, current: StripeFacts | undefined): PaymentStatus {
  if (payment.method === 'cash') {
    if (payment.cash) return 'cashReceived'
    return payment.status
  }
  const status = current ? statusOfIntent(current.status) : 'none'
  if (status === 'captured' || status === 'cancelled') return status
  return hasFailed(payment) ? 'failed' : status
}

/** Works the fields that follow from facts, cash, plans and attempts out anew. Changes no version. */
export function settled(payment: Payment): Payment {
  const facts = Object.values(payment.facts)
  const current = currentOf(facts)
  const fromDrawers = payment.refunds.filter(({ from }) => from.till === 'cash')
  return {
    ...payment,
    status: statusOf(payment, current),
    intent: current?.id ?? '',
    authorised: current?.status === 'requires_capture' ? current.capturable : 0,
    captured: sum(facts.map(({ received }) => received)) + (payment.cash?.amount ?? 0),
    refunded: sum(facts.map(refundedOf)) + sum(fromDrawers.map(({ amount }) => amount)),
    disputed: sum(facts.map(disputedOf)),
  }
}
