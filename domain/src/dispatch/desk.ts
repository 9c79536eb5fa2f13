import * as v from 'valibot'
import { slugSchema } from '../menu/ids.ts'
import { millisSchema } from '../time/millis.ts'
import { forecastSchema, noForecast } from './forecast.ts'
import { leftOutReasons } from './plan.ts'
import { pinSchema } from './snapshot.ts'

const id = v.pipe(v.string(), v.minLength(1))

/** What dispatch last thought, for people to read: who, in which sequence, when, and why. */
const shownPlanSchema = v.strictObject({
  at: millisSchema,
  runs: v.array(
    v.strictObject({
      driver: id,
      /** In the sequence of the doors. */
      orders: v.array(id),
      leaveBy: millisSchema,
      pickUpAt: millisSchema,
      handOverAt: v.array(millisSchema),
      why: v.string(),
    }),
  ),
  /** Where idle drivers should wait, and why. */
  waits: v.array(v.strictObject({ driver: id, store: slugSchema, why: v.string() })),
  /** Orders nobody can be found for, and why. */
  leftOut: v.array(v.strictObject({ order: id, why: v.picklist(leftOutReasons) })),
  measure: v.pipe(v.number(), v.finite()),
})
export type ShownPlan = v.InferOutput<typeof shownPlanSchema>

/** A driver who has said no to an order, or nothing while they were asked. */
export const declineSchema = v.strictObject({
  driver: id,
  at: millisSchema,
  said: v.picklist(['declined', 'timedOut']),
})
export type Decline = v.InferOutput<typeof declineSchema>

/** `dispatches/{store}`: a shop's dispatch desk. Written by planning and by managers' commands. */
export const dispatchDeskSchema = v.strictObject({
  store: slugSchema,
  /** Off: nobody is offered anything, managers give every order by hand. */
  auto: v.boolean(),
  pins: v.pipe(v.array(pinSchema), v.maxLength(200)),
  /** Somebody is planning until then at most; 0 when nobody is. Never two at once. */
  planningUntil: millisSchema,
  /** Something has happened since that planning began: plan once more. Nothing is lost. */
  again: v.boolean(),
  plan: v.nullable(shownPlanSchema),
  forecast: forecastSchema,
  /** Open orders that the forecast has learnt from: as placed (when they were first said to be ready), as ready. */
  learnt: v.record(id, v.strictObject({ readyAt: millisSchema, wasReady: v.boolean() })),
  /** By open order: who has declined it. Runs come and go with what is planned together; this stays with the order. */
  declined: v.exactOptional(v.record(id, v.array(declineSchema))),
})
export type DispatchDesk = v.InferOutput<typeof dispatchDeskSchema>

/** The desk of a shop that has none yet: dispatch works by itself, and knows nothing. */
export const newDesk = (store: string): DispatchDesk => ({
  store,
  auto: true,
  pins: [],
  planningUntil: 0,
  again: false,
  plan: null,
  forecast: noForecast,
  learnt: {},
})
