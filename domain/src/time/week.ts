import * as v from 'valibot'
import { millisSchema } from './millis.ts'
import { isTimeZone } from './time-zone.ts'

/** Days of the week as `Date` counts them, beginning with Sunday. */
export const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const
export type Weekday = (typeof weekdays)[number]

const from = v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time like 18:30'))
const to = v.pipe(
  v.string(),
  v.regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, 'must be a time like 23:30, or 24:00'),
)

/**
 * From when to when, by the clock on the shop's wall. `to` at or before `from` means on the next day: 18:00 to
 * 02:00 lasts eight hours. 00:00 to 24:00 is all day.
 */
export const spanSchema = v.strictObject({ from, to })
export type Span = v.InferOutput<typeof spanSchema>

const daySchema = v.pipe(v.array(spanSchema), v.maxLength(6, 'has too many times'))

/** Shut although the week says open: a holiday, a broken oven. `from` is shut, `to` no longer. */
export const closureSchema = v.pipe(
  v.strictObject({
    from: millisSchema,
    to: millisSchema,
    reason: v.pipe(v.string(), v.maxLength(120, 'is too long')),
  }),
  v.forward(
    v.check(({ from, to }) => from < to, 'must be after the beginning'),
    ['to'],
  ),
)
export type Closure = v.InferOutput<typeof closureSchema>

/** When a shop is open: a week by its own wall clock, and the exceptions as moments. */
export const openingHoursSchema = v.strictObject({
  timeZone: v.pipe(v.string(), v.maxLength(60), v.check(isTimeZone, 'is not a known time zone')),
  week: v.strictObject({
    mon: daySchema,
    tue: daySchema,
    wed: daySchema,
    thu: daySchema,
    fri: daySchema,
    sat: daySchema,
    sun: daySchema,
  }),
  closures: v.pipe(v.array(closureSchema), v.maxLength(100, 'has too many entries')),
})
export type OpeningHours = v.InferOutput<typeof openingHoursSchema>
