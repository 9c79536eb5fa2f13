import type { Line, Point } from './grid.ts'

/** How far a point lies from the straight way between two others. */
function aside([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const long = (bx - ax) ** 2 + (by - ay) ** 2
  const along = long === 0 ? 0 : ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / long
  const t = Math.max(0, Math.min(1, along))
  return Math.hypot(x - ax - t * (bx - ax), y - ay - t * (by - ay))
}

/** The line without points that lie within `tolerance` steps of it (Douglas and Peucker). Ends stay. */
export function simplify(line: Line, tolerance: number): Line {
  const first = line[0]
  const last = line.at(-1)
  if (!first || !last || line.length < 3) return line
  let far = 0
  let furthest = 0
  line.forEach((point, i) => {
    const distance = aside(point, first, last)
    if (distance > furthest) [far, furthest] = [i, distance]
  })
  if (furthest <= tolerance) return [first, last]
  const before = simplify(line.slice(0, far + 1), tolerance)
  return [...before, ...simplify(line.slice(far), tolerance).slice(1)]
}
