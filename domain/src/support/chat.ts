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

export const chatSides = ['customer', 'shop', 'driver'] as const
export const chatSideSchema = v.picklist(chatSides)
export type ChatSide = v.InferOutput<typeof chatSideSchema>

/** What an order shows of what was said about it, so that lists can mark it without reading the lines. */
export const chatSummarySchema = v.strictObject({
  lines: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  lastAt: millisSchema,
  lastBy: chatSideSchema,
})
export type ChatSummary = v.InferOutput<typeof chatSummarySchema>

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
    as: chatSideSchema,
    name: v.string(),
  }),
  text: chatTextSchema,
  at: millisSchema,
})
export type ChatLine = v.InferOutput<typeof chatLineSchema>
