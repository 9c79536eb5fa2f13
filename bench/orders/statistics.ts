/** What came of many placements one way: milliseconds of each, and of all together. */
export interface Taken {
  each: number[]
  /** Wall time, with several at a time less than the sum. */
  whole: number
}

export interface Figures {
  count: number
  perSecond: number
  p50: number
  p95: number
}

/** The value that this share of all values does not exceed (nearest rank). NaN of nothing. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN
}

export const figuresOf = ({ each, whole }: Taken): Figures => ({
  count: each.length,
  perSecond: (each.length / whole) * 1000,
  p50: percentile(each, 0.5),
  p95: percentile(each, 0.95),
})

/** A table for a terminal: the first column to the left, numbers to the right. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, at) =>
    Math.max(title.length, ...rows.map((row) => row[at]?.length ?? 0)),
  )
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join('   ')
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n')
}
