import * as v from 'valibot'
import { slugSchema } from '../menu/ids.ts'
import { centsSchema } from '../money/cents.ts'
import { millisSchema } from '../time/millis.ts'

/**
 * How Stripe and the books differ. `unknownOrder`: it names an order that we do not have. `notOurs`: it names none.
 * `missingAtStripe`: we know a PaymentIntent that Stripe does not show. `notRead`: Stripe had moved on and nobody had
 * told us (put right by the report itself). `amount`: the card money differs. `surprise`: as `payment.attention`.
 */
export const differenceKinds = [
  'unknownOrder',
  'notOurs',
  'missingAtStripe',
  'notRead',
  'amount',
  'surprise',
] as const

export const differenceSchema = v.strictObject({
  kind: v.picklist(differenceKinds),
  /** Empty when there is none. */
  order: v.string(),
  intent: v.string(),
  currency: v.string(),
  /** What Stripe holds for us, and what the books say. */
  atStripe: v.pipe(v.number(), v.safeInteger()),
  inBooks: v.pipe(v.number(), v.safeInteger()),
  detail: v.string(),
})
export type Difference = v.InferOutput<typeof differenceSchema>

/** `moneyReports/{store}:{day}`: one night's comparison for a shop, also when nothing differed. */
export const moneyReportSchema = v.strictObject({
  id: v.string(),
  store: slugSchema,
  /** The shop's own day that has ended, `2026-11-21`. */
  day: v.pipe(v.string(), v.isoDate()),
  at: millisSchema,
  /** PaymentIntents compared. */
  compared: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  /** By card on that day, as booked: orders and tips, and what went back. */
  captured: centsSchema,
  refunded: centsSchema,
  differences: v.array(differenceSchema),
})
export type MoneyReport = v.InferOutput<typeof moneyReportSchema>
