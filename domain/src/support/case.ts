import * as v from 'valibot'
import { uidSchema } from '../access/uid.ts'
import { rangeSchema } from '../delivery/estimate.ts'
import { slugSchema } from '../menu/ids.ts'
import { centsSchema } from '../money/cents.ts'
import { stageTimesSchema } from '../order/order.ts'
import { statusSchema } from '../order/statuses.ts'
import { millisSchema } from '../time/millis.ts'
import { problemKindSchema } from './problem-kinds.ts'

export const problemNoteSchema = v.pipe(
  v.string(),
  v.trim(),
  v.maxLength(500, 'must be at most 500 characters'),
)

/** What somebody says is wrong. Items by the keys of the order's lines. */
export const problemSchema = v.strictObject({
  kind: problemKindSchema,
  items: v.pipe(
    v.array(
      v.strictObject({
        key: v.pipe(v.string(), v.maxLength(40)),
        quantity: v.pipe(v.number(), v.safeInteger(), v.minValue(1, 'must be at least 1')),
      }),
    ),
    v.maxLength(40),
    v.check((items) => new Set(items.map(({ key }) => key)).size === items.length, 'has one twice'),
  ),
  note: problemNoteSchema,
  /** Where its photo lies in storage; null without one. */
  photo: v.nullable(v.pipe(v.string(), v.maxLength(300))),
})
export type Problem = v.InferOutput<typeof problemSchema>

/** What was given for it. `by`: who decided, or `rules`. Refunds in minor units, points as points. */
export const makeGoodSchema = v.strictObject({
  kind: v.picklist(['refund', 'points']),
  amount: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  by: v.string(),
})
export type MakeGood = v.InferOutput<typeof makeGoodSchema>

/** What the shop's own records say of the order at the moment the problem was told of. */
export const caseFactsSchema = v.strictObject({
  status: statusSchema,
  placedAt: millisSchema,
  promise: rangeSchema,
  stageTimes: stageTimesSchema,
  driver: v.nullable(v.strictObject({ uid: uidSchema, name: v.string() })),
  /** What the driver showed for the hand-over; null without one, and for what is collected. */
  proof: v.nullable(v.picklist(['pin', 'photo', 'hand', 'none'])),
  total: centsSchema,
  currency: v.string(),
  /** What was told before about orders of this person, in ninety days, and how often it was made good by the rules. */
  casesBefore: v.number(),
  madeGoodBefore: v.number(),
})
export type CaseFacts = v.InferOutput<typeof caseFactsSchema>

export const caseStates = ['waiting', 'solved', 'refused'] as const

/** `cases/{caseId}`: a problem with an order. Its id is made of the order and the key of who tells. */
export const caseSchema = v.strictObject({
  id: v.string(),
  order: v.string(),
  code: v.string(),
  store: slugSchema,
  customer: uidSchema,
  ...problemSchema.entries,
  items: v.array(
    v.strictObject({
      key: v.string(),
      /** The item of the card, for the report; both recipes of a pizza of two halves. */
      ids: v.array(slugSchema),
      name: v.string(),
      quantity: v.number(),
    }),
  ),
  facts: caseFactsSchema,
  state: v.picklist(caseStates),
  /** What the owner's percent comes to, in minor units: what the rules gave, or would have without their limits. */
  byRules: centsSchema,
  /** Why the rules left it to a manager; empty when they did not. */
  why: v.string(),
  makeGood: v.nullable(makeGoodSchema),
  /** What the shop says to the customer; empty while it has said nothing. */
  answer: v.string(),
  openedAt: millisSchema,
  decidedAt: v.nullable(millisSchema),
  decidedBy: v.nullable(v.string()),
  version: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
})
export type Case = v.InferOutput<typeof caseSchema>
