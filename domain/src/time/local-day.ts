import { days, type Millis } from './millis.ts'
import { type Weekday, weekdays } from './week.ts'
import { momentOfWallClock, wallClock } from './time-zone.ts'

/** A day by the calendar of a place. */
export interface LocalDay {
  /** `2026-11-22` */
  date: string
  weekday: Weekday
}

/** The day a wall calendar in that zone shows. Throws a RangeError for an unknown zone. */
export function localDay(timeZone: string, at: Millis): LocalDay {
  const wall = new Date(wallClock(timeZone, at))
  const date = wall.toISOString().slice(0, 10)
  return { date, weekday: weekdays[wall.getUTCDay()] ?? 'sun' }
}

/**
 * The next time a day begins there, when days begin at `hour` (0–23): always later than `at`, at most a day.
 * With hour 6, something marked at 02:00 in the night lasts until 06:00 of the same date, since the evening's
 * work is one day to the people who do it. Throws a RangeError for an unknown zone.
 */
export function startOfNextDay(timeZone: string, at: Millis, hour = 0): Millis {
  const wall = new Date(wallClock(timeZone, at))
  if (Number.isNaN(wall.getTime())) throw new RangeError(`Unknown time zone: ${timeZone}`)
  const beginning = (daysOn: number) =>
    momentOfWallClock(
      timeZone,
      Date.UTC(wall.getUTCFullYear(), wall.getUTCMonth(), wall.getUTCDate() + daysOn, hour),
    )
  const today = beginning(0)
  return today > at ? today : beginning(1)
}

/** The date of the day before there: the last one that is over. Throws a RangeError for an unknown zone. */
export function dayJustEnded(timeZone: string, at: Millis): string {
  const { date } = localDay(timeZone, at)
  return new Date(Date.parse(date) - days(1)).toISOString().slice(0, 10)
}
