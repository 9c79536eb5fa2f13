import * as v from 'valibot'

/** A name that people gave in lower case: a store, a size, an ingredient. */
export const slugSchema = v.pipe(
  v.string(),
  v.minLength(1, 'is missing'),
  v.maxLength(60, 'is too long'),
  v.regex(/^[a-z0-9][a-z0-9-]*$/, 'is not a known name'),
)
