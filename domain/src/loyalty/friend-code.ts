import * as v from 'valibot'
import { uidSchema } from '../access/uid.ts'
import { millisSchema } from '../time/millis.ts'

/** What somebody gives to friends: eight characters without look-alikes. */
export const friendCodeSchema = v.pipe(
  v.string(),
  v.trim(),
  v.toUpperCase(),
  v.regex(/^[A-HJ-NP-Z2-9]{8}$/, 'is not a code'),
)

/** `friendCodes/{code}`: whose it is. */
export const friendCodeOwnerSchema = v.strictObject({ person: uidSchema, madeAt: millisSchema })
export type FriendCodeOwner = v.InferOutput<typeof friendCodeOwnerSchema>
