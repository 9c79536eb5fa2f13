import * as v from 'valibot'
import { millisSchema } from '../time/millis.ts'

/** `stripeEvents/{event}`: a notice that Stripe sent. It says where to look, never what is so. */
export const stripeEventSchema = v.strictObject({
  id: v.string(),
  type: v.string(),
  /** The PaymentIntent it is about; empty when it is about none. */
  intent: v.string(),
  /** Stripe's time of it, and ours when it came; `found` when the reconciler fetched what never came. */
  created: millisSchema,
  receivedAt: millisSchema,
  by: v.picklist(['webhook', 'found']),
  /** Deleted by the database after this. Stripe itself keeps events for 30 days. */
  expireAt: millisSchema,
})
export type StripeEvent = v.InferOutput<typeof stripeEventSchema>
