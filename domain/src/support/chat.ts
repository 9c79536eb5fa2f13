import * as v from 'valibot'
import { uidSchema } from '../access/uid.ts'
import { slugSchema } from '../menu/ids.ts'
import { millisSchema } from '../time/millis.ts'

export const chatTextSchema = v.pipe(
  v.string(),
  v.trim(),
  v.minLength(1, 'is missing'),
  v.maxLength(500, 'must be at most 500 characters'),
)

/**
 * `orders/{order}/chat/{line}`: one thing said about an order, created once. `driver`: who had the order when it was
 * said, so that whoever drives sees what concerns them and nothing that comes later.
 */
export const chatLineSchema = v.strictObject({
  id: v.string(),
  order: v.string(),
  store: slugSchema,
  customer: uidSchema,
  driver: v.nullable(uidSchema),
  by: v.strictObject({
    uid: uidSchema,
    as: v.picklist(['customer', 'shop', 'driver']),
    name: v.string(),
  }),
  text: chatTextSchema,
  at: millisSchema,
})
export type ChatLine = v.InferOutput<typeof chatLineSchema>
