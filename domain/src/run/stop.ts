import * as v from 'valibot'
import { lngLatSchema } from '../geo/lng-lat.ts'
import { centsSchema } from '../money/cents.ts'
import { millisSchema } from '../time/millis.ts'
import { proofSchema, proofWantedSchema } from './proof.ts'
import { stopStatusSchema } from './statuses.ts'

const uidSchema = v.pipe(v.string(), v.minLength(1), v.maxLength(128))
export const orderIdSchema = v.pipe(v.string(), v.minLength(1), v.maxLength(128))

/** More bags than this are two orders. */
const MAX_BAGS = 20

/** Why nobody got it: what the office sorts by. */
export const unreachableReasons = ['noAnswer', 'wrongAddress', 'noAccess', 'refusedAtDoor'] as const
export const unreachableSchema = v.picklist(unreachableReasons)

/** What of a stop is planned, and does not change on the way. */
export const plannedStopSchema = v.strictObject({
  order: orderIdSchema,
  /** What people say to each other. */
  code: v.string(),
  customer: uidSchema,
  at: lngLatSchema,
  bags: v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(MAX_BAGS)),
  proofWanted: proofWantedSchema,
  /** To be taken at the door; 0 when it is paid. */
  cashDue: centsSchema,
  /** The note the customer said they would pay with: the driver brings change. */
  changeFrom: v.nullable(centsSchema),
})
export type PlannedStop = v.InferOutput<typeof plannedStopSchema>

/** A stop as it stands. */
export const stopSchema = v.strictObject({
  ...plannedStopSchema.entries,
  status: stopStatusSchema,
  /** When each status was reached first; `contacting`: last. */
  times: v.record(stopStatusSchema, v.exactOptional(millisSchema)),
  /** When its driver first came near the door; null before. */
  nearAt: v.nullable(millisSchema),
  /** The numbers of the bags that are ticked, from 1. */
  ticked: v.array(v.number()),
  /** Why it went without a bag, was skipped, left or brought back; empty otherwise. */
  reason: v.string(),
  unreachable: v.nullable(unreachableSchema),
  proof: v.nullable(proofSchema),
  /** What the customer gave, change not yet taken off; null before, and without cash. */
  cashGiven: v.nullable(centsSchema),
})
export type Stop = v.InferOutput<typeof stopSchema>

export const freshStop = (planned: PlannedStop): Stop => ({
  ...planned,
  status: 'waiting',
  times: {},
  nearAt: null,
  ticked: [],
  reason: '',
  unreachable: null,
  proof: null,
  cashGiven: null,
})

/** A stop as it was before anything happened on the run. */
export function plannedAgain(stop: Stop): Stop {
  const { order, code, customer, at, bags, proofWanted, cashDue, changeFrom } = stop
  return freshStop({ order, code, customer, at, bags, proofWanted, cashDue, changeFrom })
}

/** "1 of 2". */
export const bagWords = ({ ticked, bags }: Pick<Stop, 'ticked' | 'bags'>): string =>
  `${ticked.length} of ${bags}`

/** What a driver needs to know about cash at a door, in cents: change to carry along, and for what was given. */
export const changeFor = (due: number, given: number | null): number =>
  due === 0 || given === null ? 0 : Math.max(0, given - due)
