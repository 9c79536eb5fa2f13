import * as v from 'valibot'
import { slugSchema } from '../menu/ids.ts'
import { millisSchema } from '../time/millis.ts'
import { starsSchema } from './review.ts'

const countSchema = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
const starsSumSchema = v.strictObject({ count: countSchema, sum: countSchema })

/** What everybody may read of one review. */
export const shownReviewSchema = v.strictObject({
  name: v.string(),
  food: starsSchema,
  delivery: v.nullable(starsSchema),
  text: v.string(),
  photo: v.nullable(v.string()),
  at: millisSchema,
  answer: v.nullable(v.string()),
})
export type ShownReview = v.InferOutput<typeof shownReviewSchema>

/**
 * `ratings/{store}`: sums over all reviews that are shown, and the latest of them. Written by the sweep alone, once a
 * minute at most, so a busy evening's reviews never queue behind it.
 */
export const ratingsSchema = v.strictObject({
  store: slugSchema,
  food: starsSumSchema,
  delivery: starsSumSchema,
  items: v.record(slugSchema, v.strictObject({ good: countSchema, bad: countSchema })),
  /** Newest first, at most twenty. By order, so that a change finds its own. */
  latest: v.array(v.strictObject({ order: v.string(), review: shownReviewSchema })),
  countedAt: millisSchema,
})
export type Ratings = v.InferOutput<typeof ratingsSchema>
