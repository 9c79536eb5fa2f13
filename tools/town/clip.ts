import { isInside, isSame, type Line, type Point, SIZE } from './grid.ts'

/** The point where the way from a to b crosses x = at (axis 0) or y = at (axis 1). */
function crossing(a: Point, b: Point, axis: 0 | 1, at: number): Point {
  const other = axis === 0 ? 1 : 0
  const along = (at - a[axis]) / (b[axis] - a[axis])
  const value = Math.round(a[other] + along * (b[other] - a[other]))
  return axis === 0 ? [at, value] : [value, at]
}

/** The four edges of the crop, each with what is on its inner side. */
const edges = ([0, 1] as const).flatMap((axis) => [
  { axis, at: 0, holds: (point: Point) => point[axis] >= 0 },
  { axis, at: SIZE[axis], holds: (point: Point) => point[axis] <= SIZE[axis] },
])

/** The parts of a line inside the crop, cut at its border. */
export function clipLine(line: Line): Line[] {
  if (line.every(isInside)) return line.length > 1 ? [line] : []
  let parts: Line[] = [line]
  for (const { axis, at, holds } of edges) {
    parts = parts.flatMap((part) => {
      const pieces: Point[][] = []
      part.forEach((point, i) => {
        const before = part[i - 1]
        if (before && holds(before) !== holds(point)) {
          const cut = crossing(before, point, axis, at)
          if (holds(point)) pieces.push([cut])
          else pieces.at(-1)?.push(cut)
        }
        if (!holds(point)) return
        if (!before) pieces.push([point])
        else if (!isSame(pieces.at(-1)?.at(-1), point)) pieces.at(-1)?.push(point)
      })
      return pieces
    })
  }
  return parts.filter((part) => part.length > 1)
}

/** The part of an area's ring inside the crop (Sutherland and Hodgman). Empty when it lies outside. */
export function clipRing(ring: Line): Line {
  let result = ring
  for (const { axis, at, holds } of edges) {
    result = result.flatMap((point, i) => {
      const before = result.at(i - 1) ?? point
      const cut = holds(before) === holds(point) ? [] : [crossing(before, point, axis, at)]
      return holds(point) ? [...cut, point] : cut
    })
  }
  return result.filter((point, i) => !isSame(point, result.at(i - 1)))
}
