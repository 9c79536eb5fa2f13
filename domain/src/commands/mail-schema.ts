import * as v from 'valibot'

export const mailSchema = v.pipe(
  v.string(),
  v.trim(),
  v.maxLength(120, 'is too long'),
  v.email('is not a mail address'),
)
