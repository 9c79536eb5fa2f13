import * as v from 'valibot'

/** Share of people who get no suggestions, so that what suggestions bring can be seen. 0 turns it off. */
export const holdOutShareSchema = v.pipe(
  v.number(),
  v.minValue(0, 'must not be negative'),
  v.maxValue(0.5, 'must be at most half of all people'),
)

/**
 * Whether this person is in the group without suggestions. The same person always gets the same answer, on every
 * device and without a document; a larger share keeps everybody who was in the group. Another `trial` divides people
 * anew.
 */
export const isHeldOut = (person: string, share: number, trial = 'suggestions'): boolean =>
  fraction(`${trial}/${person}`) < share

/** A text as an even fraction from 0 up to 1: FNV-1a, then mixed so that similar ids fall apart (MurmurHash3's end). */
function fraction(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32
}
