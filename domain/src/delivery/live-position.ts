import * as v from 'valibot'
import { type LngLat, lngLatSchema } from '../geo/lng-lat.ts'
import { type Millis, millisSchema } from '../time/millis.ts'
import type { Ping } from './ping.ts'

/** `orders/{order}/live/position`: what a customer may know of where their driver is, while their grant is open. */
export const livePositionSchema = v.strictObject({
  at: lngLatSchema,
  seenAt: millisSchema,
  /** Degrees clockwise from north, to 45; null when not known. */
  heading: v.nullable(v.picklist([0, 45, 90, 135, 180, 225, 270, 315])),
  /** Set when the driver's phone said that it stops sending: screen locked, another app in front. */
  pausedSince: v.nullable(millisSchema),
})
export type LivePosition = v.InferOutput<typeof livePositionSchema>
type Heading = NonNullable<LivePosition['heading']>

/** A place to 0.0001° (11 m): enough to see a dot come nearer, too little to see which door it stands at. */
export const roundedForCustomer = ([lng, lat]: LngLat): LngLat => [
  Number(lng.toFixed(4)),
  Number(lat.toFixed(4)),
]

/** What the customer is shown of a fix. */
export const livePosition = (ping: Ping, pausedSince: Millis | null = null): LivePosition => ({
  at: roundedForCustomer(ping.at),
  seenAt: ping.seenAt,
  heading: ping.heading === null ? null : eighth(ping.heading),
  pausedSince,
})

const eighths: readonly Heading[] = [0, 45, 90, 135, 180, 225, 270, 315]
const eighth = (degrees: number): Heading => eighths[Math.round(degrees / 45) % 8] ?? 0
