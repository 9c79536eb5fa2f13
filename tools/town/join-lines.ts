import { keyOf, type Line } from './grid.ts'

const ends = (line: Line): string[] => [line[0], line.at(-1)].map((end) => (end ? keyOf(end) : ''))

/** Lines that meet end to end made one, either way round: fewer strokes, and corners drawn round. */
export function joinLines(lines: readonly Line[]): Line[] {
  const left = new Set(lines)
  const byEnd = new Map<string, Line[]>()
  for (const line of lines)
    for (const end of ends(line)) byEnd.set(end, [...(byEnd.get(end) ?? []), line])

  /** The line carried on from its last point as far as lines are left. */
  const carriedOn = (line: Line): Line => {
    const end = ends(line)[1] ?? ''
    const next = byEnd.get(end)?.find((other) => left.has(other))
    if (!next) return line
    left.delete(next)
    const onwards = ends(next)[0] === end ? next : next.toReversed()
    return carriedOn([...line, ...onwards.slice(1)])
  }

  return lines.flatMap((line) =>
    left.delete(line) ? [carriedOn(carriedOn(line).toReversed()).toReversed()] : [],
  )
}
