import * as v from 'valibot'
import { centsSchema } from '../money/cents.ts'
import type { Payment } from './payment.ts'
import { paymentStatusSchema } from './states.ts'
import { cardSchema } from './stripe-facts.ts'

/** What an order's customer and shop are shown of its payment: amounts and a state, nothing of how it came about. */
export const paymentSummarySchema = v.strictObject({
  status: paymentStatusSchema,
  /** The card that paid, or is to pay. */
  card: v.nullable(cardSchema),
  /** Why the last card was turned down (`card_declined`, `expired_card` …); empty otherwise. */
  decline: v.string(),
  authorised: centsSchema,
  captured: centsSchema,
  refunded: centsSchema,
  /** As agreed now. */
  tip: centsSchema,
})
export type PaymentSummary = v.InferOutput<typeof paymentSummarySchema>

/** The summary that belongs to a payment. */
export function summaryOf(payment: Payment): PaymentSummary {
  const current = payment.facts[payment.intent]
  const { status, authorised, captured, refunded, tip } = payment
  return {
    status,
    card: current?.card ?? null,
    decline: current?.decline ?? '',
    authorised,
    captured,
    refunded,
    tip,
  }
}
