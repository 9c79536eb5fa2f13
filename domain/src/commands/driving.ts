import * as v from 'valibot'
import { vehicleSchema } from '../geo/vehicle.ts'
import { slugSchema } from '../menu/ids.ts'
import { refusalSchema } from '../refusal/refusal.ts'
import { runStatusSchema } from '../run/statuses.ts'
import { tapSchema } from '../run/tap.ts'
import { millisSchema } from '../time/millis.ts'
import { defineCommand } from './command.ts'
import { orderIdSchema } from './ordering.ts'

export const runIdSchema = v.pipe(
  v.string(),
  v.regex(/^[A-Za-z0-9_-]{5,60}$/, 'is not the id of a run'),
)
const shiftIdSchema = v.pipe(
  v.string(),
  v.regex(/^[A-Za-z0-9_-]{8,60}$/, 'is not the id of a shift'),
)
const countSchema = v.pipe(v.number(), v.safeInteger(), v.minValue(0))

/** Taps that are sent at once: a phone that was long out of reach sends them in several goes. */
export const TAPS_AT_ONCE = 50

export const startShift = defineCommand({
  name: 'startShift',
  summary: 'Begins a shift as a driver. Begun again with the same id it is the same one.',
  roles: ['driver'],
  input: v.strictObject({
    store: slugSchema,
    /** Made up by the phone: a second sending is the same shift. */
    shift: shiftIdSchema,
    until: millisSchema,
    vehicle: vehicleSchema,
  }),
  output: v.strictObject({ shift: shiftIdSchema }),
  rest: { method: 'post', path: '/stores/{store}/shifts' },
})

export const pauseShift = defineCommand({
  name: 'pauseShift',
  summary: 'Takes a break from offers, or ends it.',
  roles: ['driver'],
  input: v.strictObject({ paused: v.boolean() }),
  output: v.strictObject({ paused: v.boolean() }),
  rest: { method: 'put', path: '/shift/paused' },
})

const centsSchema = v.pipe(v.number(), v.safeInteger())
export const earningsSchema = v.strictObject({
  stops: countSchema,
  pay: centsSchema,
  tips: centsSchema,
  tipsToCome: centsSchema,
  total: centsSchema,
  cashToHandIn: centsSchema,
  currency: v.string(),
  from: millisSchema,
  /** When it ended; null while it goes on. */
  ended: v.nullable(millisSchema),
})

export const endShift = defineCommand({
  name: 'endShift',
  summary: 'Ends the shift, and says what it has earned and what cash is to be handed in.',
  roles: ['driver'],
  input: v.strictObject({ shift: shiftIdSchema }),
  output: earningsSchema,
  rest: { method: 'post', path: '/shifts/{shift}/end' },
})

export const readEarnings = defineCommand({
  name: 'readEarnings',
  summary: 'What the running shift has earned so far: stops, tips, cash to hand in.',
  roles: ['driver'],
  input: v.strictObject({}),
  output: earningsSchema,
  rest: { method: 'get', path: '/shift/earnings' },
  readOnly: true,
})

export const answerOffer = defineCommand({
  name: 'answerOffer',
  summary:
    'Takes a run that was offered, or declines it. The first answer that arrives in time counts.',
  roles: ['driver'],
  input: v.strictObject({ run: runIdSchema, answer: v.picklist(['accept', 'decline']) }),
  output: v.strictObject({ status: runStatusSchema, version: v.number() }),
  rest: { method: 'post', path: '/runs/{run}/answers' },
})

export const sendTaps = defineCommand({
  name: 'sendTaps',
  summary: 'Tells what a driver has done on a run, with its true times. Sent twice it counts once.',
  roles: ['driver'],
  input: v.strictObject({
    run: runIdSchema,
    taps: v.pipe(
      v.array(tapSchema),
      v.minLength(1),
      v.maxLength(TAPS_AT_ONCE, 'are too many at once'),
    ),
  }),
  output: v.strictObject({
    status: runStatusSchema,
    version: v.number(),
    outcomes: v.array(
      v.variant('is', [
        v.strictObject({ id: v.string(), is: v.literal('done') }),
        v.strictObject({
          id: v.string(),
          is: v.literal('refused'),
          refusals: v.array(refusalSchema),
        }),
      ]),
    ),
  }),
  rest: { method: 'post', path: '/runs/{run}/taps' },
})

export const readPin = defineCommand({
  name: 'readPin',
  summary:
    'The PIN that the customer of an order tells the driver at the door; null when none is asked for.',
  roles: ['guest', 'customer', 'cook', 'driver', 'manager', 'admin'],
  input: v.strictObject({ order: orderIdSchema }),
  output: v.strictObject({ pin: v.nullable(v.string()) }),
  rest: { method: 'get', path: '/orders/{order}/pin' },
  readOnly: true,
})
