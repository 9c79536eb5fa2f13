import * as v from 'valibot'
import { centsSchema } from '../money/cents.ts'

/** One reason for the price of one piece. The parts of a piece add up to its price. */
export const pricePartSchema = v.strictObject({
  kind: v.picklist(['base', 'crust', 'sauce', 'topping']),
  /** Item, crust, sauce or ingredient id. For two different halves the base has both recipes: "a+b". */
  id: v.string(),
  side: v.picklist(['whole', 'left', 'right']),
  price: centsSchema,
})
export type PricePart = v.InferOutput<typeof pricePartSchema>
export type Side = PricePart['side']
