import {
  disputeStatuses,
  type StripeFacts,
  stripeFactsSchema,
} from '@forno/domain/payment/stripe-facts'
import type { Millis } from '@forno/domain/time/millis'
import type { Stripe } from 'stripe'
import * as v from 'valibot'
import { cardOf, cardPrintOf } from './card-of.ts'
import { millis, shown } from './shown.ts'

/** A PaymentIntent with its charge, card, refunds, disputes and their balance transactions opened. */
export interface Reading {
  intent: Stripe.PaymentIntent
  refunds: readonly Stripe.Refund[]
  disputes: readonly Stripe.Dispute[]
}

/** The words for a card that somebody may have stolen: Stripe asks that whoever holds it is not told. */
const neverTold = ['lost_card', 'stolen_card', 'pickup_card', 'fraudulent', 'merchant_blacklist']

/**
 * What money follows from. Throws on what we do not know: a new word of Stripe's must not pass for an old one.
 * Fees are those in the payment's own currency.
 */
export function factsOf({ intent, refunds, disputes }: Reading, readAt: Millis): StripeFacts {
  const charge = shown(intent.latest_charge)
  const { order = '', purpose, attempt } = intent.metadata
  const held = intent.status === 'requires_capture'
  const captureBefore = charge?.payment_method_details?.card?.capture_before
  const counted = refunds.filter(counts)
  return v.parse(stripeFactsSchema, {
    id: intent.id,
    readAt,
    order,
    purpose: purpose === 'tip' ? 'tip' : 'order',
    attempt: counting(attempt) ?? 1,
    status: intent.status,
    currency: intent.currency.toUpperCase(),
    amount: intent.amount,
    capturable: intent.amount_capturable,
    received: intent.amount_received,
    captureBefore: held && captureBefore !== undefined ? millis(captureBefore) : null,
    decline: declineOf(intent),
    card: cardOf(intent),
    cardPrint: cardPrintOf(intent),
    refunds: Object.fromEntries(counted.map((refund) => [refund.id, refundOf(refund)])),
    disputes: Object.fromEntries(disputes.map((dispute) => [dispute.id, disputeOf(dispute)])),
    fees: feesIn(intent.currency, [
      shown(charge?.balance_transaction),
      ...counted.map((refund) => shown(refund.balance_transaction)),
      ...disputes.flatMap((dispute) => dispute.balance_transactions),
    ]),
  })
}

/**
 * Held money that is let go shows up as a refund that is done and has moved nothing of the account (decision 020).
 * One without a balance transaction that we asked for, or that is under way, is money all the same.
 */
const counts = ({ balance_transaction, status, metadata }: Stripe.Refund): boolean =>
  balance_transaction !== null || status !== 'succeeded' || metadata?.['plan'] !== undefined

const refundOf = ({ amount, status, metadata }: Stripe.Refund) => ({
  amount,
  // Waits for the customer's bank details: on its way, as we see it.
  status: status === 'requires_action' ? 'pending' : status,
  plan: counting(metadata?.['plan']),
})

const known: Readonly<Record<string, string>> = {
  ...disputeStatuses,
  // The bank has decided against us, and its network is asked to decide anew: the money is gone until then.
  appeal_needs_response: 'lost',
  appeal_under_review: 'lost',
}

function disputeOf({ amount, status, reason, evidence_details }: Stripe.Dispute) {
  const { due_by } = evidence_details
  const asksFor = status.endsWith('needs_response')
  return {
    amount,
    status: known[status] ?? status,
    reason,
    dueBy: asksFor && due_by !== null ? millis(due_by) : null,
  }
}

/** Only of the last try, and only while another one is awaited. */
function declineOf({ status, last_payment_error }: Stripe.PaymentIntent): string {
  if (status !== 'requires_payment_method' || !last_payment_error) return ''
  const why = last_payment_error.decline_code ?? last_payment_error.code ?? last_payment_error.type
  return neverTold.includes(why) ? 'card_declined' : why
}

const feesIn = (currency: string, lines: readonly (Stripe.BalanceTransaction | null)[]) =>
  Object.fromEntries(
    lines.flatMap((line) =>
      line && line.fee > 0 && line.currency === currency ? [[line.id, line.fee] as const] : [],
    ),
  )

/** A number from 1 on, as metadata has it: in text. */
function counting(text: string | undefined): number | null {
  return text !== undefined && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null
}
