/** One order of a day, before anybody has ordered it: what was wanted, and when. */
export interface DayOrder {
  /** The order's number in its day, as text: what everything else about it is drawn from. */
  id: string
  /** Milliseconds after midnight by the shop's clock. */
  at: number
  lines: readonly DayLine[]
}

/** So many of one pizza, by the names that the data set gives it: `the_greek`, `xl`. */
export interface DayLine {
  pizza: string
  size: string
  quantity: number
}

/** A day to play. */
export interface Day {
  /** `2015-05-08`. */
  date: string
  /** Where it comes from, for people. */
  source: string
  orders: readonly DayOrder[]
}

const MINUTE = 60_000

/** `18:30` as milliseconds after midnight; null for what is no time of day. */
export function timeOfDay(text: string): number | null {
  const [, hours, minutes, seconds = '0'] = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(text) ?? []
  if (hours === undefined || Number(hours) > 24 || Number(minutes) > 59) return null
  return (Number(hours) * 60 + Number(minutes)) * MINUTE + Number(seconds) * 1000
}

/** Milliseconds after midnight as `18:30`. */
export function clockWords(at: number): string {
  const minutes = Math.floor(at / MINUTE)
  const two = (count: number) => String(count).padStart(2, '0')
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}

/** The orders of a part of the day, the first one first. */
export const between = (day: Day, from: number, until: number): Day => ({
  ...day,
  orders: day.orders
    .filter(({ at }) => at >= from && at < until)
    .toSorted((a, b) => a.at - b.at || Number(a.id) - Number(b.id)),
})
