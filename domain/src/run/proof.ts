import * as v from 'valibot'
import type { Cents } from '../money/cents.ts'

export const reasonSchema = v.pipe(
  v.string(),
  v.trim(),
  v.minLength(1, 'is missing'),
  v.maxLength(300, 'is too long'),
)
/** Where a picture lies in the shop's storage. */
export const photoSchema = v.pipe(v.string(), v.minLength(1), v.maxLength(300))

/**
 * What shows that an order was handed over. `pin` is only there on its way to the server, which checks it and
 * writes down that it was right. `none` is the way out when a PIN is forgotten or a camera broken: staff see why.
 */
export const proofSchema = v.variant('kind', [
  v.strictObject({
    kind: v.literal('pin'),
    pin: v.exactOptional(v.pipe(v.string(), v.regex(/^\d{4,6}$/, 'must be four to six digits'))),
  }),
  v.strictObject({ kind: v.literal('photo'), photo: photoSchema }),
  v.strictObject({ kind: v.literal('hand') }),
  v.strictObject({ kind: v.literal('none'), reason: reasonSchema }),
])
export type Proof = v.InferOutput<typeof proofSchema>

/** What a stop asks for. `any`: a photo, or into the customer's hand. */
export const proofWantedSchema = v.picklist(['any', 'photo', 'pin'])
export type ProofWanted = v.InferOutput<typeof proofWantedSchema>

/** Which proof an order asks for: a PIN from a value on that the shop sets (null: never), else what was agreed. */
export const proofWantedFor = (
  total: Cents,
  pinFrom: Cents | null,
  leaveAtDoor: boolean,
): ProofWanted => {
  if (pinFrom !== null && total >= pinFrom) return 'pin'
  return leaveAtDoor ? 'photo' : 'any'
}

/** Whether a proof is what the stop asks for, or says why it is not. Into the hand is better than a photo. */
export function proofWillDo(wanted: ProofWanted, { kind }: Proof): boolean {
  return kind === 'none' || kind === 'pin' || wanted !== 'pin'
}
