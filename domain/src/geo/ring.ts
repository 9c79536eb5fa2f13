import * as v from 'valibot'
import { latSchema, lngSchema, type LngLat } from './lng-lat.ts'

/**
 * The outline of an area: `[lng, lat, lng, lat, …]`, at least three corners, not closed (the last corner joins
 * the first; a repeated first corner does no harm). Flat because Firestore has no lists of lists.
 */
export type Ring = readonly number[]

const MAX_CORNERS = 1000

/** An outline as it may arrive from outside. */
export const ringSchema = v.pipe(
  v.array(v.number()),
  v.minLength(6, 'needs at least three corners'),
  v.maxLength(2 * MAX_CORNERS, `must not have more than ${MAX_CORNERS} corners`),
  v.check((ring) => ring.length % 2 === 0, 'ends with half a corner'),
  v.check(
    (ring) => ring.every((n, i) => v.is(i % 2 === 0 ? lngSchema : latSchema, n)),
    'has a corner that is not on earth',
  ),
  v.readonly(),
)

/** Degrees (a tenth of a millimetre) that still count as on an edge: rounding must not shut anybody out. */
const ON_EDGE = 1e-9

/**
 * Whether a point lies in the area, whatever its shape; on an edge or a corner counts as inside. Degrees are
 * taken as flat, which is right for a town; an area across the 180° meridian is not understood.
 */
export function ringContains(ring: Ring, [x, y]: LngLat): boolean {
  let inside = false
  let ax = ring.at(-2) ?? Number.NaN
  let ay = ring.at(-1) ?? Number.NaN
  for (let i = 0; i + 1 < ring.length; i += 2) {
    const bx = ring[i] ?? Number.NaN
    const by = ring[i + 1] ?? Number.NaN
    if (nearEdge(ax, ay, bx, by, x, y)) return true
    // A ray to the right crosses this edge: each crossing changes sides. Half-open in y, so that a ray through
    // a corner crosses one of its two edges, not both.
    if (ay <= y !== by <= y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)) inside = !inside
    ax = bx
    ay = by
  }
  return inside
}

function nearEdge(ax: number, ay: number, bx: number, by: number, x: number, y: number): boolean {
  const length = Math.hypot(bx - ax, by - ay)
  if (length === 0) return Math.hypot(x - ax, y - ay) <= ON_EDGE
  const along = ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length
  const aside = ((bx - ax) * (y - ay) - (by - ay) * (x - ax)) / length
  return Math.abs(aside) <= ON_EDGE && along >= -ON_EDGE && along <= length + ON_EDGE
}
