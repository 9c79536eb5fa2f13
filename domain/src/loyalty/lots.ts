import { sum } from '../money/cents.ts'
import type { Millis } from '../time/millis.ts'
import type { Lot } from './points-line.ts'

export const pointsIn = (lots: readonly Lot[]): number => sum(lots.map(({ points }) => points))

/** All of them, soonest first, those that expire at the same moment as one. */
export function joinLots(...several: readonly (readonly Lot[])[]): Lot[] {
  const byUntil = new Map<Millis, number>()
  for (const { until, points } of several.flat()) {
    byUntil.set(until, (byUntil.get(until) ?? 0) + points)
  }
  return [...byUntil].map(([until, points]) => ({ until, points })).toSorted(soonestFirst)
}

const soonestFirst = (a: Lot, b: Lot): number => a.until - b.until

/** Takes so many points, of those that expire soonest first: all there are when there are fewer. */
export function takeLots(
  lots: readonly Lot[],
  points: number,
): { taken: Lot[]; left: Lot[]; short: number } {
  const taken: Lot[] = []
  const left: Lot[] = []
  let short = points
  for (const lot of lots.toSorted(soonestFirst)) {
    const some = Math.min(lot.points, short)
    short -= some
    if (some > 0) taken.push({ ...lot, points: some })
    if (some < lot.points) left.push({ ...lot, points: lot.points - some })
  }
  return { taken, left, short }
}
