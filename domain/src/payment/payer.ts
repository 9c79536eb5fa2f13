import * as v from 'valibot'
import { millisSchema } from '../time/millis.ts'

/** `payers/{uid}`: who somebody with an account is at Stripe, which keeps their cards. */
export const payerSchema = v.strictObject({ stripe: v.string(), createdAt: millisSchema })
export type Payer = v.InferOutput<typeof payerSchema>

/** A card that somebody lets us keep, as they choose it again. */
export const savedCardSchema = v.strictObject({
  /** Stripe's id of the payment method. */
  id: v.string(),
  brand: v.string(),
  last4: v.string(),
  expMonth: v.number(),
  expYear: v.number(),
})
export type SavedCard = v.InferOutput<typeof savedCardSchema>
