import * as v from 'valibot'
import { salePartSchema } from '../books/sale-parts.ts'
import { slugSchema } from '../menu/ids.ts'
import { centsSchema } from '../money/cents.ts'
import type { Order } from '../order/order.ts'
import { type Millis, millisSchema, minutes } from '../time/millis.ts'
import { attemptSchema } from './attempt.ts'
import { warnings } from './calls.ts'
import { paymentStatusSchema } from './states.ts'
import { stripeFactsSchema } from './stripe-facts.ts'

export const bearers = ['shop', 'driver', 'platform'] as const
export const bearerSchema = v.picklist(bearers)
export type Bearer = v.InferOutput<typeof bearerSchema>

export const disputeStates = ['none', 'inquiry', 'open', 'won', 'lost'] as const
export const disputeStateSchema = v.picklist(disputeStates)
export type DisputeState = v.InferOutput<typeof disputeStateSchema>

/** What staff have to look at. Each has its words in `words/attention.ts`. */
export const attentionSchema = v.picklist([
  'amountDiffers',
  'capturedTwice',
  'moreBackThanCaptured',
  ...warnings,
])
export type Attention = v.InferOutput<typeof attentionSchema>

/** A refund as decided, before anything is called. Its parts add up to its amount. */
export const refundPlanSchema = v.strictObject({
  n: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  /** `tip`: the difference of a tip that was lowered. */
  purpose: v.picklist(['refund', 'tip']),
  /** The PaymentIntent it comes from, or the cash that pays it (the office's safe). */
  from: v.variant('till', [
    v.strictObject({ till: v.literal('card'), intent: v.string() }),
    v.strictObject({ till: v.literal('cash'), drawer: v.string() }),
  ]),
  amount: v.pipe(centsSchema, v.minValue(1)),
  parts: v.array(salePartSchema),
  /** The pieces it is for, when it was for pieces. */
  lines: v.array(v.strictObject({ key: v.string(), quantity: v.number() })),
  reason: v.string(),
  bearer: bearerSchema,
  by: v.string(),
  at: millisSchema,
})
export type RefundPlan = v.InferOutput<typeof refundPlanSchema>

/** `payments/{order}`: all that is known about an order's money. */
export const paymentSchema = v.strictObject({
  order: v.string(),
  store: slugSchema,
  customer: v.string(),
  currency: v.pipe(v.string(), v.length(3)),
  method: v.picklist(['cash', 'card']),
  /** The price that the customer confirmed, with the tip of that moment: what is captured, never another. */
  price: v.strictObject({ menuVersion: slugSchema, amount: centsSchema, tip: centsSchema }),
  /** The tip as agreed now. Its difference to `price.tip` is charged or refunded apart. */
  tip: centsSchema,
  /** The customer has let us use the card again without them. */
  offSession: v.boolean(),
  status: paymentStatusSchema,
  /** The PaymentIntent that counts; empty before there is one. */
  intent: v.string(),
  /** Everything ever read, by PaymentIntent. The fields above and below follow from it. */
  facts: v.record(v.string(), stripeFactsSchema),
  cash: v.nullable(
    v.strictObject({
      amount: centsSchema,
      drawer: v.string(),
      by: v.string(),
      at: millisSchema,
      /** The settlement in which the drawer's carrier handed it over; null before. */
      settledIn: v.nullable(v.string()),
    }),
  ),
  /** Held and not captured. */
  authorised: centsSchema,
  /** Captured from cards, or received in cash. */
  captured: centsSchema,
  /** Gone back or on its way back. */
  refunded: centsSchema,
  /** In an open dispute, or lost in one. */
  disputed: centsSchema,
  refunds: v.array(refundPlanSchema),
  attempts: v.array(attemptSchema),
  /** The ids of the entries that are in the books: written with them, so that nobody has to look. */
  posted: v.array(v.string()),
  /** When the reconciler looks at it next; null when nothing is awaited any more. */
  checkAt: v.nullable(millisSchema),
  attention: v.array(attentionSchema),
  needsAttention: v.boolean(),
  dispute: disputeStateSchema,
  updatedAt: millisSchema,
  /** Goes up with every write. */
  version: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
})
export type Payment = v.InferOutput<typeof paymentSchema>

/** Whoever pays has usually begun by then. */
const FIRST_CHECK: Millis = minutes(1)

/** The payment of an order that has just been placed. A total of nothing needs none. */
export const newPayment = (
  order: Pick<Order, 'id' | 'store' | 'customer' | 'quote'>,
  method: Payment['method'],
  now: Millis,
  offSession = false,
): Payment => ({
  order: order.id,
  store: order.store,
  customer: order.customer,
  currency: order.quote.currency,
  method,
  price: {
    menuVersion: order.quote.menuVersion,
    amount: order.quote.total,
    tip: order.quote.tip,
  },
  tip: order.quote.tip,
  offSession,
  status: method === 'cash' && order.quote.total > 0 ? 'cashDue' : 'none',
  intent: '',
  facts: {},
  cash: null,
  authorised: 0,
  captured: 0,
  refunded: 0,
  disputed: 0,
  refunds: [],
  attempts: [],
  posted: [],
  checkAt: now + FIRST_CHECK,
  attention: [],
  needsAttention: false,
  dispute: 'none',
  updatedAt: now,
  version: 1,
})
