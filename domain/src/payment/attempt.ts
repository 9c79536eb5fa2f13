import * as v from 'valibot'
import { centsSchema } from '../money/cents.ts'
import { minutes, type Millis, millisSchema } from '../time/millis.ts'

/** What we call Stripe for. `tip`: charging the difference of a tip that was raised afterwards. */
export const purposes = ['authorise', 'capture', 'cancel', 'refund', 'tip'] as const
export const purposeSchema = v.picklist(purposes)
export type Purpose = v.InferOutput<typeof purposeSchema>

/**
 * `planned`: written down, perhaps not sent. `sent`: sent, perhaps not arrived. `answered`: Stripe has spoken, with
 * or without an error. `readBack`: nobody answered for a day, so we went and looked.
 */
export const attemptStates = ['planned', 'sent', 'answered', 'readBack'] as const

/** One outside call, written down before it is made. What is not `answered` or `readBack` may have happened. */
export const attemptSchema = v.strictObject({
  purpose: purposeSchema,
  /** Counts from 1 for each purpose. For a refund it is the number of its plan. */
  n: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  /** Stripe's idempotency key: `order:{id}:{purpose}:{n}`. */
  key: v.string(),
  amount: centsSchema,
  /** The PaymentIntent it is about; empty when the call makes one. */
  intent: v.string(),
  /** Whose card it may keep, and of which earlier PaymentIntent it charges it: what a key was first sent with. */
  payer: v.exactOptional(v.string()),
  cardOf: v.exactOptional(v.string()),
  state: v.picklist(attemptStates),
  /** Stripe's error when it was final (`card_declined` …); empty otherwise. Never set for one that may pass. */
  error: v.string(),
  /** When it was planned: the age of the key. */
  at: millisSchema,
})
export type Attempt = v.InferOutput<typeof attemptSchema>

/** Stripe forgets a key after 24 h: from 23 h on we never send again, we look what happened. */
export const KEY_LIVES: Millis = minutes(23 * 60)

/** After as many final errors a purpose is left to people. */
export const MAX_ATTEMPTS = 3

export const attemptKey = (order: string, purpose: Purpose, n: number): string =>
  `order:${order}:${purpose}:${n}`

export const isOpen = ({ state }: Attempt): boolean => state === 'planned' || state === 'sent'
