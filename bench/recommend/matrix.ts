/** A square matrix by rows. */
export interface Matrix {
  size: number
  values: Float64Array
}

export const zeros = (size: number): Matrix => ({ size, values: new Float64Array(size * size) })

export const rowOf = ({ size, values }: Matrix, row: number): Float64Array =>
  values.subarray(row * size, (row + 1) * size)

/** The inverse, by Gauss and Jordan with row exchange. Throws for a matrix that has none. */
export function inverse(matrix: Matrix): Matrix {
  const { size } = matrix
  const left = Array.from({ length: size }, (_, row) => rowOf(matrix, row).slice())
  const right = Array.from({ length: size }, (_, row) =>
    Float64Array.from({ length: size }, (_one, column) => (column === row ? 1 : 0)),
  )
  for (let at = 0; at < size; at++) {
    const pivot = largestBelow(left, at)
    const factor = left[pivot]?.[at] ?? 0
    if (Math.abs(factor) < 1e-12) throw new Error('the matrix has no inverse')
    for (const side of [left, right]) {
      exchange(side, at, pivot)
      const row = side[at]
      if (row) row.forEach((value, column) => (row[column] = value / factor))
    }
    for (let row = 0; row < size; row++) {
      const times = row === at ? 0 : (left[row]?.[at] ?? 0)
      if (times !== 0) for (const side of [left, right]) subtract(side[row], side[at], times)
    }
  }
  const result = zeros(size)
  right.forEach((row, at) => result.values.set(row, at * size))
  return result
}

function largestBelow(rows: readonly Float64Array[], at: number): number {
  let best = at
  for (let row = at; row < rows.length; row++) {
    if (Math.abs(rows[row]?.[at] ?? 0) > Math.abs(rows[best]?.[at] ?? 0)) best = row
  }
  return best
}

function exchange(rows: Float64Array[], a: number, b: number): void {
  const [first, second] = [rows[a], rows[b]]
  if (first && second) [rows[a], rows[b]] = [second, first]
}

function subtract(row: Float64Array | undefined, other: Float64Array | undefined, times: number) {
  if (!row || !other) return
  for (let at = 0; at < row.length; at++) row[at] = (row[at] ?? 0) - times * (other[at] ?? 0)
}
