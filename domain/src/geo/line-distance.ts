import type { LngLat } from './lng-lat.ts'

/** Metres of a degree of latitude, on the mean earth of `distance.ts`. */
const DEGREE = (6_371_009 * Math.PI) / 180

/**
 * Metres from a place to the nearest point of a line (`[lng, lat, lng, lat, …]`), on a plane around the place: exact
 * to a metre within a town. Infinity for a line without points.
 */
export function metresFromLine([lng, lat]: LngLat, line: readonly number[]): number {
  const east = DEGREE * Math.cos((lat * Math.PI) / 180)
  let nearest = Infinity
  let [beforeX, beforeY] = [NaN, NaN]
  for (let i = 0; i + 1 < line.length; i += 2) {
    const x = ((line[i] ?? 0) - lng) * east
    const y = ((line[i + 1] ?? 0) - lat) * DEGREE
    const metres = i === 0 ? Math.hypot(x, y) : toPiece(beforeX, beforeY, x, y)
    nearest = Math.min(nearest, metres)
    beforeX = x
    beforeY = y
  }
  return nearest
}

/** From the origin to the piece between two points. */
function toPiece(ax: number, ay: number, bx: number, by: number): number {
  const [dx, dy] = [bx - ax, by - ay]
  const length = dx * dx + dy * dy
  const part = length === 0 ? 0 : Math.max(0, Math.min(1, -(ax * dx + ay * dy) / length))
  return Math.hypot(ax + part * dx, ay + part * dy)
}
