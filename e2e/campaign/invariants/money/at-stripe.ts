import { type Cents, sum } from '@forno/domain/money/cents'
import type { Stripe } from 'stripe'
import type { State } from '../../../../tools/stripe/state.ts'
import { idOf } from '../../../../tools/stripe/world.ts'

/** What a PaymentIntent came to at Stripe, from Stripe's own objects and none of ours. */
export interface MoneyAtStripe {
  id: string
  order: string
  purpose: string
  /** Upper case, as ours. */
  currency: string
  status: Stripe.PaymentIntent['status']
  captured: Cents
  /** Gone, or on its way: what did not arrive has come back. */
  refunded: Cents
  /** In an open dispute. */
  disputed: Cents
  lost: Cents
}

const isBack = ({ status }: Stripe.Refund): boolean => status === 'failed' || status === 'canceled'
const isOpen = ({ status }: Stripe.Dispute): boolean =>
  status === 'needs_response' || status === 'under_review'

/** All PaymentIntents. A refund without a balance transaction let go of held money and took none from the account. */
export function moneyAtStripe(state: State): MoneyAtStripe[] {
  const amounts = <T extends { amount: number; payment_intent: string | object | null }>(
    table: Map<string, T>,
    of: Stripe.PaymentIntent,
    counts: (one: T) => boolean,
  ): Cents =>
    sum(
      [...table.values()]
        .filter((one) => one.payment_intent === of.id && counts(one))
        .map(({ amount }) => amount),
    )
  return [...state.paymentIntents.values()].map((intent) => ({
    id: intent.id,
    order: intent.metadata['order'] ?? '',
    purpose: intent.metadata['purpose'] ?? '',
    currency: intent.currency.toUpperCase(),
    status: intent.status,
    captured: intent.amount_received,
    refunded: amounts(
      state.refunds,
      intent,
      (refund) => idOf(refund.balance_transaction) !== null && !isBack(refund),
    ),
    disputed: amounts(state.disputes, intent, isOpen),
    lost: amounts(state.disputes, intent, ({ status }) => status === 'lost'),
  }))
}
