import type { LngLat } from './lng-lat.ts'

/**
 * How long it takes from one place to another, for one vehicle, in seconds: what dispatch and estimates ask. Every
 * implementation always answers, with a finite number ≥ 0, 0 for a place and itself; the way back may take longer
 * or less. Tests: `travel-contract.test.ts`.
 */
export interface TravelTimes {
  between: (from: LngLat, to: LngLat) => number
  /** A row for each `from`, a column for each `to`. */
  matrix: (from: readonly LngLat[], to: readonly LngLat[]) => number[][]
}

/** A matrix by asking for each pair. */
export const matrixBy =
  (between: TravelTimes['between']): TravelTimes['matrix'] =>
  (from, to) =>
    from.map((start) => to.map((end) => between(start, end)))

export const isSamePlace = (a: LngLat, b: LngLat): boolean => a[0] === b[0] && a[1] === b[1]
