import * as v from 'valibot'
import { type Millis, millisSchema, minutes } from '../time/millis.ts'

/** How long a driver has to answer. Shorter, and who rides a bicycle cannot stop in time; longer, and pizza waits. */
export const OFFER_LASTS: Millis = minutes(1.5)

/** One driver being asked about a run. */
export const offerSchema = v.strictObject({
  driver: v.strictObject({
    uid: v.pipe(v.string(), v.minLength(1), v.maxLength(128)),
    name: v.string(),
  }),
  at: millisSchema,
  /** Until when there is time to answer. */
  until: millisSchema,
  /** Null while there is no answer. `over`: the run was withdrawn, or a manager gave it to somebody. */
  answer: v.nullable(v.picklist(['accepted', 'declined', 'timedOut', 'over'])),
})
export type Offer = v.InferOutput<typeof offerSchema>
