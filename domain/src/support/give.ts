import * as v from 'valibot'
import { centsSchema } from '../money/cents.ts'

/** What a manager gives for a problem: money of the order, points, or neither. */
export const giveSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('nothing') }),
  v.strictObject({
    kind: v.literal('refund'),
    amount: v.pipe(centsSchema, v.minValue(1, 'must be more than nothing')),
  }),
  v.strictObject({
    kind: v.literal('points'),
    points: v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(100_000)),
  }),
])
export type Give = v.InferOutput<typeof giveSchema>
