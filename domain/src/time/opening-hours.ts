import { days, type Millis } from './millis.ts'
import { openSpans } from './open-spans.ts'
import type { OpeningHours } from './week.ts'

export { openingHoursSchema, type OpeningHours } from './week.ts'

/** How far ahead anyone is told about: a whole week and a day, so that every weekday is seen once. */
const DAYS_AHEAD = 8

const spanAt = (hours: OpeningHours, at: Millis, daysOn: number) =>
  openSpans(hours, at, daysOn).find((span) => span.from <= at && at < span.to)

/** Whether the shop is open at that moment. Hours that cannot be read mean shut. */
export const isOpenAt = (hours: OpeningHours, at: Millis): boolean =>
  spanAt(hours, at, 0) !== undefined

/**
 * The moment at which the shop shuts, opening spans that follow each other without a gap counted as one.
 * Null when it is shut, and when it does not shut within the next eight days.
 */
export function openUntil(hours: OpeningHours, at: Millis): Millis | null {
  const until = spanAt(hours, at, DAYS_AHEAD + 1)?.to
  return until === undefined || until > at + days(DAYS_AHEAD) ? null : until
}

/**
 * The first moment, from `at` on, at which the shop is open: `at` itself when it is open now. Looks past
 * closures of any length. Null when it never opens again.
 */
export function nextOpening(hours: OpeningHours, at: Millis): Millis | null {
  // Between the ends of closures the week repeats, so a week after each would be far enough to look; two,
  // because spring can swallow a week's only span.
  const ends = hours.closures.map((closure) => closure.to).filter((to) => to > at)
  ends.sort((a, b) => a - b)
  for (const start of [at, ...ends]) {
    const span = openSpans(hours, start, 2 * DAYS_AHEAD).find((open) => open.to > start)
    if (span) return Math.max(span.from, start)
  }
  return null
}
