import * as v from 'valibot'
import { choiceSchema } from '../cart/choice.ts'
import { addressSchema } from '../geo/address.ts'
import { dietSchema } from '../menu/diet.ts'
import { allergenSchema } from '../menu/ingredient.ts'
import { noticePreferencesSchema } from '../messages/preferences.ts'
import { millisSchema } from '../time/millis.ts'
import { languageSchema } from '../words/languages.ts'

/** A day of the year, `11-23`. */
export const birthdaySchema = v.pipe(
  v.string(),
  v.regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'is no day of the year'),
)

/** `people/{uid}`: what somebody told us about themselves. Written by themselves alone. */
export const profileSchema = v.strictObject({
  name: v.pipe(v.string(), v.trim(), v.maxLength(80, 'is too long')),
  phone: v.pipe(v.string(), v.trim(), v.maxLength(20, 'is too long')),
  updatedAt: millisSchema,
  language: v.exactOptional(languageSchema),
  birthday: v.exactOptional(birthdaySchema),
  /** What must not be suggested to them. */
  avoid: v.exactOptional(v.pipe(v.array(allergenSchema), v.maxLength(14))),
  diets: v.exactOptional(v.pipe(v.array(dietSchema), v.maxLength(2))),
  notices: v.exactOptional(noticePreferencesSchema),
})
export type Profile = v.InferOutput<typeof profileSchema>

/** `people/{uid}/addresses/{id}`: a place to deliver to again. */
export const savedAddressSchema = v.strictObject({
  ...addressSchema.entries,
  label: v.pipe(v.string(), v.trim(), v.maxLength(40, 'is too long')),
  usedAt: millisSchema,
})
export type SavedAddress = v.InferOutput<typeof savedAddressSchema>

/** `people/{uid}/favourites/{id}`: something somebody built once and wants to find again. */
export const favouriteSchema = v.strictObject({
  name: v.pipe(v.string(), v.trim(), v.minLength(1, 'is missing'), v.maxLength(60, 'is too long')),
  choice: choiceSchema,
  savedAt: millisSchema,
})
export type Favourite = v.InferOutput<typeof favouriteSchema>
