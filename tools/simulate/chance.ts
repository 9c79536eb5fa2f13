/**
 * Chance that is the same in every run, and for everybody who asks for the same thing: how long order 12 takes to make
 * is drawn once, so that a replay meets the very evening that was played. From 0 to below 1.
 */
export function chance(...of: readonly (string | number)[]): number {
  // FNV-1a over the words, then mulberry32's mixing: neighbours must not look alike.
  let hash = 0x811c9dc5
  for (const letter of of.join('|')) hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 15), hash | 1)
  hash ^= hash + Math.imul(hash ^ (hash >>> 7), hash | 61)
  return ((hash ^ (hash >>> 14)) >>> 0) / 4_294_967_296
}

/** A number between two others, drawn for these words. */
export const drawn = (from: number, to: number, ...of: readonly (string | number)[]): number =>
  from + chance(...of) * (to - from)

/** One of a list, drawn for these words. Undefined of an empty one. */
export const oneOf = <T>(list: readonly T[], ...of: readonly (string | number)[]): T | undefined =>
  list[Math.floor(chance(...of) * list.length)]
