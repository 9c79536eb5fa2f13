import type { Grid } from '@forno/domain/geo/town-grid'

/**
 * The town is drawn on a grid: whole steps of 1e-5 degrees (about a metre) east and north of the crop's
 * south-west corner. Whole numbers make junctions meet exactly and files small.
 */
export type Point = readonly [x: number, y: number]
export type Line = readonly Point[]

/** Centro, Cordón, Pocitos: west, south, east, north in degrees. */
export const CROP = { west: -56.215, south: -34.935, east: -56.125, north: -34.865 } as const

const STEPS_PER_DEGREE = 100_000

const steps = (degrees: number): number => Math.round(degrees * STEPS_PER_DEGREE)

/** The crop's size in steps. */
export const SIZE: Point = [steps(CROP.east - CROP.west), steps(CROP.north - CROP.south)]

/** What every file of the town says about its numbers, so that each can be read alone. */
export const GRID: Grid = {
  origin: [CROP.west, CROP.south],
  perDegree: STEPS_PER_DEGREE,
  size: [...SIZE],
}

export const toGrid = (lng: number, lat: number): Point => [
  steps(lng - CROP.west),
  steps(lat - CROP.south),
]

const METRES_PER_STEP_NORTH = 1.11195
const EAST = Math.cos(((CROP.south + CROP.north) / 2 / 180) * Math.PI)

/** Metres between two points. The town is small enough to be flat: within 0.1 %. */
export const metres = (a: Point, b: Point): number =>
  Math.hypot((b[0] - a[0]) * EAST, b[1] - a[1]) * METRES_PER_STEP_NORTH

export const isInside = ([x, y]: Point): boolean => x >= 0 && y >= 0 && x <= SIZE[0] && y <= SIZE[1]

export const isSame = (a: Point | undefined, b: Point | undefined): boolean =>
  a !== undefined && b !== undefined && a[0] === b[0] && a[1] === b[1]

export const keyOf = ([x, y]: Point): string => `${x},${y}`

/** First point as it is, each further one as its distance from the one before: `[x, y, dx, dy, …]`. */
export const packed = (line: Line): number[] =>
  line.flatMap(([x, y], i) => {
    const [beforeX, beforeY] = line[i - 1] ?? [0, 0]
    return [x - beforeX, y - beforeY]
  })
