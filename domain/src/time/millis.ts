import * as v from 'valibot'

/** A moment, as milliseconds since 1970 (UTC). Always given from outside: the domain has no clock. */
export type Millis = number

export const millisSchema = v.pipe(v.number(), v.safeInteger(), v.minValue(0))

/** A length of time in minutes as settings give it: 0 to a day. */
export const minutesSchema = v.pipe(v.number(), v.minValue(0), v.maxValue(1440))

/** Minutes as milliseconds. */
export const minutes = (count: number): Millis => count * 60_000
/** Days of 24 hours as milliseconds. */
export const days = (count: number): Millis => count * 86_400_000
