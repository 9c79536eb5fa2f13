import * as v from 'valibot'
import { lngLatSchema } from '../geo/lng-lat.ts'
import { millisSchema } from '../time/millis.ts'

const measure = (most: number) =>
  v.pipe(v.number(), v.finite(), v.minValue(0, 'must not be negative'), v.maxValue(most))

/** One fix of a driver's phone. */
export const pingSchema = v.strictObject({
  at: lngLatSchema,
  /** Metres within which the place is right, 95 times of 100. */
  accuracy: measure(100_000),
  /** When the phone was there, by its own clock. */
  seenAt: millisSchema,
  /** Degrees clockwise from north; null when the phone does not know. */
  heading: v.nullable(measure(360)),
  /** Metres a second; null when the phone does not know. */
  speed: v.nullable(measure(1000)),
})
export type Ping = v.InferOutput<typeof pingSchema>
