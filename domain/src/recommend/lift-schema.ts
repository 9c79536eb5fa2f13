import * as v from 'valibot'
import { slugSchema } from '../menu/ids.ts'
import { millisSchema } from '../time/millis.ts'

const groupSchema = v.strictObject({
  people: v.number(),
  orders: v.number(),
  goods: v.number(),
  goodsPerOrder: v.number(),
  taken: v.number(),
})

/** `lifts/{store}`: what suggestions bring, as of the last night; see `lift-report.ts`. */
export const liftSchema = v.strictObject({
  store: slugSchema,
  /** The orders counted were placed between these. */
  from: millisSchema,
  to: millisSchema,
  share: v.number(),
  shown: groupSchema,
  heldOut: groupSchema,
  lift: v.nullable(v.strictObject({ perOrder: v.number(), from: v.number(), to: v.number() })),
  verdict: v.picklist(['more', 'less', 'unclear']),
})
export type Lift = v.InferOutput<typeof liftSchema>
