import * as v from 'valibot'

/** So close to a door its customer is told, and "arrived" is proposed to the driver. Metres, about two minutes. */
export const NEAR_THE_DOOR = 300

/** The proposal goes away again beyond this, metres: a fix that wanders must not make the button flicker. */
const AWAY_AGAIN = 400

/** What a stop remembers of how close its driver has been. */
export const nearnessSchema = v.strictObject({
  /** The customer was told. Never goes back: one message for each stop, however often it is passed. */
  told: v.boolean(),
  /** "Arrived" is proposed. */
  near: v.boolean(),
})
export type Nearness = v.InferOutput<typeof nearnessSchema>
export const notNear: Nearness = { told: false, near: false }

export interface NearnessSeen {
  nearness: Nearness
  /** Send "two minutes away" now. */
  tell: boolean
}

/** What a position means for the stop that is next: `metres` from its door as the crow flies. */
export function nextNearness(before: Nearness, metres: number): NearnessSeen {
  const inside = metres <= NEAR_THE_DOOR
  const near = inside || (before.near && metres <= AWAY_AGAIN)
  return { nearness: { told: before.told || inside, near }, tell: inside && !before.told }
}
