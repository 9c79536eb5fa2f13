import * as v from 'valibot'
import { choiceSchema } from '../cart/choice.ts'
import { lineNoteSchema, quantitySchema } from '../cart/cart.ts'
import { slugSchema } from '../menu/ids.ts'
import { centsSchema } from '../money/cents.ts'
import { basisPointsSchema, taxModeSchema } from '../money/tax.ts'
import { describedSchema } from './describe-choice.ts'
import { pricePartSchema } from './price-part.ts'

/** One line as priced and as agreed: receipts and tickets are made from it, never from today's menu. */
export const quoteLineSchema = v.strictObject({
  key: v.string(),
  choice: choiceSchema,
  quantity: quantitySchema,
  note: v.exactOptional(lineNoteSchema),
  described: describedSchema,
  unit: centsSchema,
  parts: v.array(pricePartSchema),
  /** unit × quantity. */
  total: centsSchema,
  /** This line's part of the discounts. */
  discount: centsSchema,
  taxClass: slugSchema,
  /** This line's part of the tax, in the total or on top of it as `taxMode` says. */
  tax: centsSchema,
})
export type QuoteLine = v.InferOutput<typeof quoteLineSchema>

export const feeSchema = v.strictObject({
  id: v.picklist(['delivery']),
  amount: centsSchema,
  tax: centsSchema,
})
export type Fee = v.InferOutput<typeof feeSchema>

export const discountSchema = v.strictObject({
  id: slugSchema,
  label: v.string(),
  amount: centsSchema,
})
export type Discount = v.InferOutput<typeof discountSchema>

export const taxLineSchema = v.strictObject({
  class: slugSchema,
  name: v.string(),
  rate: basisPointsSchema,
  amount: centsSchema,
})

/**
 * A priced cart. Always: `goods` = Σ line totals, and
 * `total` = goods − Σ discounts + Σ fees + (Σ taxes when `taxMode` is 'added') + tip.
 */
export const quoteSchema = v.strictObject({
  currency: v.pipe(v.string(), v.length(3)),
  menuVersion: slugSchema,
  lines: v.array(quoteLineSchema),
  goods: centsSchema,
  discounts: v.array(discountSchema),
  fees: v.array(feeSchema),
  taxMode: taxModeSchema,
  taxes: v.array(taxLineSchema),
  tip: centsSchema,
  total: centsSchema,
})
export type Quote = v.InferOutput<typeof quoteSchema>
