import * as v from 'valibot'
import { type LngLat, lngLatSchema } from './lng-lat.ts'

/**
 * The town's files (web/public/town, built by tools/town) count in whole steps from a corner, so that they stay
 * small: x steps east and y steps north of `origin`, `perDegree` of them to a degree.
 */
export const gridSchema = v.strictObject({
  origin: lngLatSchema,
  perDegree: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  /** How far the town reaches: steps east, steps north. */
  size: v.strictTuple([v.number(), v.number()]),
})
export type Grid = v.InferOutput<typeof gridSchema>

/** `[x, y, dx, dy, …]`: the first point, then for each further one its distance from the one before. */
export type PackedLine = readonly number[]
export const packedLineSchema = v.array(v.pipe(v.number(), v.safeInteger()))

/** The line as `[x, y, x, y, …]` in steps. */
export function unpacked(line: PackedLine): number[] {
  const steps: number[] = []
  line.forEach((step, i) => steps.push(step + (steps[i - 2] ?? 0)))
  return steps
}

/** The place on earth of a point of the grid, exact to the last decimal the grid has. */
export const placeOf = ({ origin, perDegree }: Grid, x: number, y: number): LngLat => [
  (Math.round(origin[0] * perDegree) + x) / perDegree,
  (Math.round(origin[1] * perDegree) + y) / perDegree,
]

/** The line as places: `[lng, lat, lng, lat, …]`, like a `Ring` but not closed. */
export function placesOf(grid: Grid, line: PackedLine): number[] {
  const steps = unpacked(line)
  return steps.flatMap((step, i) => (i % 2 === 0 ? placeOf(grid, step, steps[i + 1] ?? 0) : []))
}
