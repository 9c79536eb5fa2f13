import * as v from 'valibot'
import { slugSchema } from '../menu/ids.ts'
import { centsSchema } from '../money/cents.ts'
import { lngLatSchema } from '../geo/lng-lat.ts'
import { millisSchema } from '../time/millis.ts'
import { quoteSchema } from '../pricing/quote.ts'
import { paymentSummarySchema } from '../payment/summary.ts'
import { legsSchema, rangeSchema } from '../delivery/estimate.ts'
import { fulfilmentSchema } from './fulfilment.ts'
import { moveNames, movers } from './moves.ts'
import { statusSchema } from './statuses.ts'
import { uidSchema } from '../access/uid.ts'
import { chatSummarySchema } from '../support/chat.ts'

/** Longest note to the shop. */
export const orderNoteSchema = v.pipe(
  v.string(),
  v.maxLength(500, 'must be at most 500 characters'),
)

/** However people write it, 6 to 15 digits: 15 is the most that the world's numbering plan (E.164) allows. */
const isPhone = (text: string): boolean => {
  const digits = text.replaceAll(/\D/g, '').length
  return /^\+?[0-9 ()/.-]{6,20}$/.test(text) && digits >= 6 && digits <= 15
}

export const contactSchema = v.strictObject({
  name: v.pipe(v.string(), v.trim(), v.minLength(1, 'is missing'), v.maxLength(80, 'is too long')),
  phone: v.pipe(v.string(), v.trim(), v.check(isPhone, 'is not a phone number we can call')),
})
export type Contact = v.InferOutput<typeof contactSchema>

/**
 * Cash at the door or counter: `changeFrom` is the note the customer will hand over, so the driver brings change.
 * Card or wallet: held when the order is placed; `keep` lets us use the card again without its owner.
 */
export const paymentChoiceSchema = v.variant('method', [
  v.strictObject({ method: v.literal('cash'), changeFrom: v.exactOptional(centsSchema) }),
  v.strictObject({ method: v.literal('card'), keep: v.boolean() }),
])
export type PaymentChoice = v.InferOutput<typeof paymentChoiceSchema>

/** When each stage was reached. A stage that was not is absent. */
export const stageTimesSchema = v.record(statusSchema, v.exactOptional(millisSchema))

const pointsSchema = v.pipe(v.number(), v.safeInteger(), v.minValue(0))

export const orderPointsSchema = v.strictObject({
  earns: pointsSchema,
  reward: v.nullable(v.strictObject({ id: slugSchema, name: v.string(), cost: pointsSchema })),
})

/** One order: what was agreed, where it stands, who has it. */
export const orderSchema = v.strictObject({
  id: v.string(),
  /** What people say to each other: four characters without look-alikes. */
  code: v.string(),
  store: slugSchema,
  storeName: v.string(),
  storePhone: v.string(),
  storeAt: lngLatSchema,
  customer: uidSchema,
  contact: contactSchema,
  fulfilment: fulfilmentSchema,
  zone: v.nullable(slugSchema),
  quote: quoteSchema,
  payment: paymentChoiceSchema,
  /** Where its money stands, for those who may not read the payment itself. Written with every change of it. */
  paymentSummary: paymentSummarySchema,
  note: v.string(),
  status: statusSchema,
  stageTimes: stageTimesSchema,
  /** Why it was refused, called off or failed; empty otherwise. */
  reason: v.string(),
  placedAt: millisSchema,
  /** The first answer to "when?"; kept to be measured against. */
  promise: rangeSchema,
  /** The answer shown now; see `delivery/estimate.ts`. */
  estimate: rangeSchema,
  /** When its customer was told that it comes later than promised; absent while there was no reason to. */
  delayToldAt: v.exactOptional(millisSchema),
  legs: legsSchema,
  /** Who brings it, or brought it. */
  driver: v.nullable(v.strictObject({ uid: uidSchema, name: v.string() })),
  /** The driver's uid while the order is live: what lets them read it. */
  activeDriver: v.nullable(uidSchema),
  /** The run that carries it, or is planned and offered with it; null while nobody has been asked. */
  run: v.nullable(v.string()),
  /** What was agreed about points: what it earns when it is finished, and the reward in its quote. */
  points: orderPointsSchema,
  /** Whether something in it had been suggested. */
  tookSuggestion: v.boolean(),
  /** Digest of the device it was placed from; empty when it said none. */
  device: v.string(),
  /** What was said about it; absent while nobody has said anything. */
  chat: v.exactOptional(chatSummarySchema),
  /** Id of the tracking document: the signature in the link that can be shared. */
  tracking: v.string(),
  /** Counts the events: the next one's number. */
  version: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
})
export type Order = v.InferOutput<typeof orderSchema>

/** Everything that is written down about an order, append-only: `orders/{order}/events/{n}`. */
export const orderEventSchema = v.strictObject({
  /** 0 for the placing, then gap-free. */
  n: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  order: v.string(),
  store: slugSchema,
  customer: uidSchema,
  kind: v.picklist(['place', 'assign', ...moveNames]),
  from: v.nullable(statusSchema),
  to: statusSchema,
  at: millisSchema,
  by: v.strictObject({ uid: v.string(), as: v.picklist(movers) }),
  reason: v.exactOptional(v.string()),
  driver: v.exactOptional(v.nullable(uidSchema)),
})
export type OrderEvent = v.InferOutput<typeof orderEventSchema>
