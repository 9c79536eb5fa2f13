/** A stretch of numbers inside a longer list: a row of a matrix. */
export type Row = Float64Array

export const rowOf = (matrix: Float64Array, row: number, length: number): Row =>
  matrix.subarray(row * length, (row + 1) * length)

/** target += factor · source, number by number. */
export function addScaled(target: Row, source: Row, factor: number): void {
  for (let at = 0; at < target.length; at++) {
    target[at] = (target[at] ?? 0) + factor * (source[at] ?? 0)
  }
}

/** target = a − b, number by number. */
export function setDifference(target: Row, a: Row, b: Row): void {
  for (let at = 0; at < target.length; at++) target[at] = (a[at] ?? 0) - (b[at] ?? 0)
}

/** Turns scores into chances that add up to 1; what is left out gets none. Throws nothing: no scores, no chances. */
export function toChances(scores: Row, leftOut: readonly number[]): void {
  for (const at of leftOut) scores[at] = -Infinity
  let highest = -Infinity
  for (const score of scores) highest = Math.max(highest, score)
  let whole = 0
  for (let at = 0; at < scores.length; at++) {
    const odds = Math.exp((scores[at] ?? 0) - highest)
    scores[at] = odds
    whole += odds
  }
  for (let at = 0; at < scores.length; at++) scores[at] = (scores[at] ?? 0) / whole
}
