import * as v from 'valibot'
import { millisSchema } from '../time/millis.ts'
import { languageSchema } from '../words/languages.ts'

/** Made once by a browser and kept there. */
export const deviceIdSchema = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{16,40}$/, 'is no device'))

/** `people/{uid}/devices/{device}`: a browser that may be told things. Written by its owner; the server takes it out when FCM knows it no more. */
export const deviceSchema = v.strictObject({
  /** FCM's registration token. */
  token: v.pipe(v.string(), v.minLength(1), v.maxLength(4096)),
  /** As its owner knows it: "Chrome on Android". */
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(60)),
  language: languageSchema,
  createdAt: millisSchema,
  seenAt: millisSchema,
})
export type Device = v.InferOutput<typeof deviceSchema>
