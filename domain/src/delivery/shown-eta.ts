import { type Millis, minutes } from '../time/millis.ts'
import { nextShown, type Range } from './estimate.ts'
import type { Eta } from './eta.ts'

/**
 * The range to show after this one: the same until the estimate has moved by more than five minutes, or until it
 * is over. A time that has gone by is never shown again.
 */
export const shownEta = (shown: Range | null, { range }: Pick<Eta, 'range'>, now: Millis): Range =>
  shown && shown.to > now ? nextShown(shown, range) : range

/** How much later than promised an order is expected, in whole minutes; 0 while the promise can be kept. */
export const minutesLate = (promise: Range, shown: Range): number =>
  Math.max(0, Math.round((shown.to - promise.to) / minutes(1)))

/** "in 10–15 min", "any minute now": from the shown range and now. */
export function rangeWords({ from, to }: Range, now: Millis): string {
  const [least, most] = [from, to].map((at) => Math.max(0, Math.ceil((at - now) / minutes(1))))
  if (!most) return 'any minute now'
  return least ? `in ${least}–${most} min` : `within ${most} min`
}

/** What is said beside the range when the promise will not be kept; empty otherwise. */
export function lateWords(promise: Range, shown: Range): string {
  const late = minutesLate(promise, shown)
  return late === 0 ? '' : `late: up to ${late} min after the time we promised`
}
