import * as v from 'valibot'
import { addressSchema } from '../geo/address.ts'
import { millisSchema } from '../time/millis.ts'

/** `people/{uid}`: what somebody told us about themselves. Written by themselves alone. */
export const profileSchema = v.strictObject({
  name: v.pipe(v.string(), v.trim(), v.maxLength(80, 'is too long')),
  phone: v.pipe(v.string(), v.trim(), v.maxLength(20, 'is too long')),
  updatedAt: millisSchema,
})
export type Profile = v.InferOutput<typeof profileSchema>

/** `people/{uid}/addresses/{id}`: a place to deliver to again. */
export const savedAddressSchema = v.strictObject({
  ...addressSchema.entries,
  label: v.pipe(v.string(), v.trim(), v.maxLength(40, 'is too long')),
  usedAt: millisSchema,
})
export type SavedAddress = v.InferOutput<typeof savedAddressSchema>
