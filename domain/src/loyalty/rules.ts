import * as v from 'valibot'
import { slugSchema } from '../menu/ids.ts'
import { centsSchema } from '../money/cents.ts'

const countSchema = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
const oneOrMore = v.pipe(v.number(), v.safeInteger(), v.minValue(1))

/**
 * What points are given for. `amount`: off the goods. `item`: one piece of the cheapest of these items in the cart, up
 * to `most`.
 */
export const rewardSchema = v.strictObject({
  id: slugSchema,
  name: v.string(),
  /** Points it costs. */
  cost: oneOrMore,
  off: v.variant('kind', [
    v.strictObject({ kind: v.literal('amount'), amount: v.pipe(centsSchema, v.minValue(1)) }),
    v.strictObject({
      kind: v.literal('item'),
      items: v.pipe(v.array(slugSchema), v.minLength(1)),
      most: v.pipe(centsSchema, v.minValue(1)),
    }),
  ]),
})
export type Reward = v.InferOutput<typeof rewardSchema>

/** Whoever has earned `from` points within twelve months earns `percent` of what everybody earns. */
export const tierSchema = v.strictObject({
  id: slugSchema,
  name: v.string(),
  from: countSchema,
  percent: v.pipe(v.number(), v.safeInteger(), v.minValue(100), v.maxValue(1000)),
})
export type Tier = v.InferOutput<typeof tierSchema>

/** How a shop thanks people who come back. The owner's numbers, read by everybody. */
export const loyaltyRulesSchema = v.strictObject({
  /** Points for 100 minor units of goods that were paid for, rounded down over the whole order. */
  perHundred: v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(1000)),
  /** Cheapest first. */
  rewards: v.array(rewardSchema),
  /** Lowest first; the first begins at 0. */
  tiers: v.pipe(v.array(tierSchema), v.minLength(1)),
  /** Points on somebody's birthday, once a year, from their first finished order on. */
  birthday: countSchema,
  referral: v.strictObject({
    /** For who brought a friend, once the friend's first order is finished. */
    referrer: countSchema,
    /** For the friend, at the same moment. */
    friend: countSchema,
    /** So many friends within twelve months count. */
    mostPerYear: countSchema,
  }),
  /** Points count for so many days. */
  keptDays: oneOrMore,
  /** So many days before some of them expire their owner is told. */
  warnDays: oneOrMore,
})
export type LoyaltyRules = v.InferOutput<typeof loyaltyRulesSchema>
