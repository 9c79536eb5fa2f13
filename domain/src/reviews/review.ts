import * as v from 'valibot'
import { uidSchema } from '../access/uid.ts'
import { slugSchema } from '../menu/ids.ts'
import { millisSchema } from '../time/millis.ts'

export const starsSchema = v.pipe(
  v.number('is missing'),
  v.safeInteger(),
  v.minValue(1, 'is missing'),
  v.maxValue(5),
)

/** What somebody says of a finished order. Food and delivery apart: a cold pizza is not the driver's doing alone. */
export const reviewAskSchema = v.strictObject({
  food: starsSchema,
  /** Null for pickup, and for who does not want to say. */
  delivery: v.nullable(starsSchema),
  items: v.pipe(
    v.array(v.strictObject({ item: slugSchema, good: v.boolean() })),
    v.maxLength(40),
    v.check(
      (items) => new Set(items.map(({ item }) => item)).size === items.length,
      'has one twice',
    ),
  ),
  text: v.pipe(v.string(), v.trim(), v.maxLength(1000, 'must be at most 1000 characters')),
  /** Where its photo lies in storage; null without one. */
  photo: v.nullable(v.pipe(v.string(), v.maxLength(300))),
})
export type ReviewAsk = v.InferOutput<typeof reviewAskSchema>

/** What the averages hold of a review. */
export const tallySchema = v.strictObject({
  food: starsSchema,
  delivery: v.nullable(starsSchema),
  items: v.array(v.strictObject({ item: slugSchema, good: v.boolean() })),
})
export type Tally = v.InferOutput<typeof tallySchema>

/** `reviews/{order}`: one for each order. `shown` once the shop has let it be seen. */
export const reviewSchema = v.strictObject({
  order: v.string(),
  code: v.string(),
  store: slugSchema,
  customer: uidSchema,
  /** First name, as it is shown. */
  name: v.string(),
  ...reviewAskSchema.entries,
  /** What the items were called, by their ids. */
  names: v.record(slugSchema, v.string()),
  at: millisSchema,
  state: v.picklist(['waiting', 'shown', 'hidden']),
  answer: v.nullable(v.strictObject({ text: v.string(), at: millisSchema, by: uidSchema })),
  /** Where the photo can be seen by everybody; null while it cannot. */
  shownPhoto: v.nullable(v.string()),
  /** False while the averages, and the pictures that everybody sees, do not follow its last change. */
  counted: v.boolean(),
  /** What the averages have counted of it; null for nothing. */
  tally: v.nullable(tallySchema),
  version: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
})
export type Review = v.InferOutput<typeof reviewSchema>
