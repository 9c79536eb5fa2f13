import * as v from 'valibot'

/** A moment, as milliseconds since 1970 UTC; or a length of time in milliseconds. Always whole. */
export type Millis = number

/** A moment as it may arrive from outside. */
export const millisSchema = v.pipe(
  v.number(),
  v.safeInteger('must be a whole number of milliseconds'),
  v.minValue(0, 'must not be negative'),
)

/** A length of time in minutes as settings give it, at most a day. May be a fraction: 1.5. */
export const minutesSchema = v.pipe(
  v.number(),
  v.minValue(0, 'must not be negative'),
  v.maxValue(24 * 60, 'must not be more than a day'),
)

/** That many minutes in milliseconds, rounded to the whole one. */
export const minutes = (count: number): Millis => Math.round(count * 60_000)

/** That many times 24 hours. A calendar day can be shorter or longer: see `startOfNextDay`. */
export const days = (count: number): Millis => minutes(count * 24 * 60)
