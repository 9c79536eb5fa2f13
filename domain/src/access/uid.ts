import * as v from 'valibot'

/** Somebody's uid, as Firebase Auth gives them. */
export const uidSchema = v.pipe(v.string(), v.minLength(1), v.maxLength(128))
