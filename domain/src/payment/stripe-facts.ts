import * as v from 'valibot'
import { centsSchema } from '../money/cents.ts'
import { millisSchema } from '../time/millis.ts'
import { intentStatusSchema } from './states.ts'

const countSchema = v.pipe(v.number(), v.safeInteger(), v.minValue(1))

/** Pending counts as gone: Stripe takes it from the balance at once. Failed and canceled have come back. */
export const refundStatusSchema = v.picklist(['pending', 'succeeded', 'failed', 'canceled'])
export type RefundStatus = v.InferOutput<typeof refundStatusSchema>

/** An inquiry asks and takes no money; open has taken it; won has given it back; lost keeps it. */
export const disputeStatusSchema = v.picklist(['inquiry', 'open', 'won', 'lost'])
export type DisputeStatus = v.InferOutput<typeof disputeStatusSchema>

/** Stripe's words for a dispute, in ours. An unknown word is the adapter's error, not an "open". */
export const disputeStatuses = {
  warning_needs_response: 'inquiry',
  warning_under_review: 'inquiry',
  warning_closed: 'inquiry',
  prevented: 'inquiry',
  needs_response: 'open',
  under_review: 'open',
  won: 'won',
  lost: 'lost',
} as const satisfies Record<string, DisputeStatus>

export const refundFactsSchema = v.strictObject({
  amount: centsSchema,
  status: refundStatusSchema,
  /** Which of our plans asked for it (its metadata); null when it was made in Stripe's own pages. */
  plan: v.nullable(countSchema),
})
export type RefundFacts = v.InferOutput<typeof refundFactsSchema>

export const disputeFactsSchema = v.strictObject({
  amount: centsSchema,
  status: disputeStatusSchema,
  /** Stripe's word for why (`fraudulent`, `product_not_received` …). */
  reason: v.string(),
  /** Until when evidence is taken; null when none is asked for. */
  dueBy: v.nullable(millisSchema),
})
export type DisputeFacts = v.InferOutput<typeof disputeFactsSchema>

/** A card as people know it. Wallets show the card behind them. */
export const cardSchema = v.strictObject({ brand: v.string(), last4: v.string() })
export type Card = v.InferOutput<typeof cardSchema>

/**
 * One PaymentIntent as fetched, with its charge's refunds, disputes and fees, reduced to what money follows from.
 * The adapter makes it; nothing here was ever read from an event.
 */
export const stripeFactsSchema = v.strictObject({
  /** The PaymentIntent's id. */
  id: v.string(),
  /** Our clock when the reading began: what was read later is newer. */
  readAt: millisSchema,
  /** From its metadata, written by us when it was made. */
  order: v.string(),
  purpose: v.picklist(['order', 'tip']),
  attempt: countSchema,
  status: intentStatusSchema,
  /** Upper case, as quotes have it. */
  currency: v.pipe(v.string(), v.length(3)),
  amount: centsSchema,
  /** Held on the card and not captured yet. */
  capturable: centsSchema,
  received: centsSchema,
  /** After this the authorisation is gone; null when there is none. */
  captureBefore: v.nullable(millisSchema),
  /** Why the last card was turned down (`card_declined`, `expired_card` …); empty otherwise. */
  decline: v.string(),
  /** The card last tried; null when there was none. */
  card: v.nullable(cardSchema),
  /** Stripe's fingerprint of that card's number, the same in every account of ours; empty without one. Never shown. */
  cardPrint: v.string(),
  /** By their ids. */
  refunds: v.record(v.string(), refundFactsSchema),
  disputes: v.record(v.string(), disputeFactsSchema),
  /** What Stripe kept, by the id of the balance transaction. */
  fees: v.record(v.string(), centsSchema),
})
export type StripeFacts = v.InferOutput<typeof stripeFactsSchema>
