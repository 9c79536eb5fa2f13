import * as v from 'valibot'
import { centsSchema } from '../money/cents.ts'
import { millisSchema } from '../time/millis.ts'
import { runMovers } from './moves.ts'
import { photoSchema, proofSchema, reasonSchema } from './proof.ts'
import { orderIdSchema, unreachableSchema } from './stop.ts'

/** What each thing has that happens on a run. `id` makes a second sending harmless. */
const tap = {
  id: v.pipe(v.string(), v.minLength(8), v.maxLength(64)),
  /** When it really happened, by the phone's clock: it may be sent much later. */
  at: millisSchema,
  /** Counts a phone's taps: which of two in one millisecond came first. */
  n: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
}
const atStop = { ...tap, stop: orderIdSchema }
const whole = <const Move extends string>(move: Move) =>
  v.strictObject({ ...tap, move: v.literal(move) })
const stopOnly = <const Move extends string>(move: Move) =>
  v.strictObject({ ...atStop, move: v.literal(move) })
const bag = v.pipe(v.number(), v.safeInteger(), v.minValue(1))

export const incidentKinds = ['accident', 'breakdown', 'foodDamaged', 'unsafe', 'other'] as const

/** A driver's taps, as the phone queues and sends them. */
const driversTaps = [
  whole('start'),
  v.strictObject({
    ...tap,
    move: v.literal('depart'),
    /** By order: why it goes without a bag, or stays behind. */
    without: v.record(orderIdSchema, reasonSchema),
  }),
  whole('finish'),
  v.strictObject({
    ...tap,
    move: v.literal('incident'),
    kind: v.picklist(incidentKinds),
    note: v.pipe(v.string(), v.maxLength(500)),
  }),
  v.strictObject({
    ...tap,
    move: v.literal('reorder'),
    sequence: v.pipe(v.array(orderIdSchema), v.maxLength(30)),
  }),
  v.strictObject({ ...atStop, move: v.literal('tick'), bag }),
  v.strictObject({ ...atStop, move: v.literal('untick'), bag }),
  /** So close to the door that its customer is told. */
  stopOnly('near'),
  stopOnly('arrive'),
  v.strictObject({ ...atStop, move: v.literal('skip'), reason: reasonSchema }),
  v.strictObject({
    ...atStop,
    move: v.literal('contact'),
    how: v.picklist(['call', 'text', 'bell']),
  }),
  v.strictObject({
    ...atStop,
    move: v.literal('handOver'),
    proof: proofSchema,
    /** What the customer gave in cash; null when nothing is due. */
    cash: v.nullable(centsSchema),
  }),
  v.strictObject({
    ...atStop,
    move: v.literal('leave'),
    because: unreachableSchema,
    photo: photoSchema,
  }),
  v.strictObject({ ...atStop, move: v.literal('bringBack'), because: unreachableSchema }),
  stopOnly('returned'),
] as const
export const tapSchema = v.variant('move', [...driversTaps])
export type Tap = v.InferOutput<typeof tapSchema>

const whoSchema = v.strictObject({ uid: v.string(), as: v.picklist(runMovers) })
export type Who = v.InferOutput<typeof whoSchema>

/** One thing that happened on a run, by whom: a driver's tap, or the office's word. */
export const entrySchema = v.strictObject({
  by: whoSchema,
  /** When the shop heard of it, by its own clock: later than it happened when a phone was out of reach. */
  heardAt: millisSchema,
  tap: v.variant('move', [
    ...driversTaps,
    v.strictObject({ ...tap, move: v.literal('withdraw'), reason: reasonSchema }),
    stopOnly('callOff'),
  ]),
})
export type Entry = v.InferOutput<typeof entrySchema>
/** Everything that can stand in a log. */
export type AnyTap = Entry['tap']
