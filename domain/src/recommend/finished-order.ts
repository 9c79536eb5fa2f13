import * as v from 'valibot'
import { choiceSchema } from '../cart/choice.ts'
import { quantitySchema } from '../cart/cart.ts'
import { centsSchema } from '../money/cents.ts'
import { statusSchema } from '../order/statuses.ts'
import { days, type Millis, millisSchema } from '../time/millis.ts'
import { uidSchema } from '../access/uid.ts'

/**
 * What the nightly learning reads of an order, and nothing else: no name, no address, no note. Orders of before
 * there were suggestions took none.
 */
export const learningOrderSchema = v.object({
  placedAt: millisSchema,
  status: statusSchema,
  customer: uidSchema,
  tookSuggestion: v.optional(v.boolean(), false),
  quote: v.object({
    goods: centsSchema,
    lines: v.array(v.object({ choice: choiceSchema, quantity: quantitySchema })),
  }),
})
export type LearningOrder = v.InferOutput<typeof learningOrderSchema>

/** The fields of an order that `learningOrderSchema` needs, as the database is asked for them. */
export const learningFields = [
  'placedAt',
  'status',
  'customer',
  'tookSuggestion',
  'quote.goods',
  'quote.lines',
] as const

/** Older orders say nothing about what is wanted now: after two years one counts a sixteenth. */
export const LEARN_FROM: Millis = days(730)
/** Orders that the report of what suggestions bring looks at. */
export const REPORT_ON: Millis = days(90)
