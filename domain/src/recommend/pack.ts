/**
 * Small whole numbers as text. Strings, not arrays of numbers: Firestore indexes every element of an array, and a
 * document may have 40,000 index entries; and a number of six bits is one byte here instead of eight.
 */
const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** By character code; -1 for what is no digit. */
const values: readonly number[] = Array.from({ length: 128 }, (_, code) =>
  digits.indexOf(String.fromCharCode(code)),
)

/** Numbers 0–4095 in two characters each. */
export const packPair = (value: number): string =>
  digits.charAt(value >> 6) + digits.charAt(value & 63)

/** A number from -31 to 31 in one character. */
export const packSigned = (value: number): string => digits.charAt(value + 32)

const digitAt = (text: string, at: number): number => values[text.charCodeAt(at)] ?? -1

/** The pair that begins at this character. */
export const readPair = (text: string, at: number): number =>
  (digitAt(text, at) << 6) | digitAt(text, at + 1)

export const readSigned = (text: string, at: number): number => digitAt(text, at) - 32

/** Logarithms and scores from -20.48 to 20.47 in steps of a hundredth, two characters each. */
export const packScores = (scores: ArrayLike<number>): string =>
  Array.from(scores, (score) =>
    packPair(Math.min(4095, Math.max(0, Math.round(score * 100) + 2048))),
  ).join('')

/** The score at this place of the list. */
export const readScore = (text: string, index: number): number =>
  (readPair(text, index * 2) - 2048) / 100
