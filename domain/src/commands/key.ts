import * as v from 'valibot'

/** What makes saying something twice the same as saying it once. */
export const keySchema = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{16,64}$/, 'is not a key'))
