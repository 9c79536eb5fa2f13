const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'

/**
 * What order codes are made of: said over a counter and over the phone. No two that look or sound alike on a
 * ticket (0/O, 1/I/L, B, S, Z, U), and no vowels, so that four of them never make a word.
 */
const CODE_LETTERS = '23456789CDFGHJKMNPQRTVWXY'

/** Makes up ids. Injected, so that a test can know them beforehand. */
export interface Ids {
  /** 20 letters and digits: 119 bits, never handed out twice. */
  order: () => string
  /** Four characters for people; two orders of a long evening may share one. */
  code: () => string
}

/** Ids from a source of random whole numbers: `random(n)` gives 0 … n − 1. */
export function idsFrom(random: (below: number) => number): Ids {
  const text = (letters: string, length: number) =>
    Array.from({ length }, () => letters.charAt(random(letters.length))).join('')
  return { order: () => text(LETTERS, 20), code: () => text(CODE_LETTERS, 4) }
}
