import { days, type Millis } from '../time/millis.ts'
import { momentOfWallClock, wallClock } from '../time/time-zone.ts'
import type { NoticePreferences } from './preferences.ts'

/** Minutes after midnight of `HH:MM`. */
const ofDay = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3))

/**
 * When the quiet hours end in which this moment lies, by the shop's clock; null outside of them, and where nobody
 * knows the zone: better heard at night than not at all. `from` equal to `to` is no time at all.
 */
export function quietUntil(
  quiet: NoticePreferences['quiet'],
  at: Millis,
  timeZone: string,
): Millis | null {
  if (!quiet) return null
  const wall = wallClock(timeZone, at)
  if (Number.isNaN(wall)) return null
  const midnight = Math.floor(wall / days(1)) * days(1)
  const minute = Math.floor((wall - midnight) / 60_000)
  const [from, to] = [ofDay(quiet.from), ofDay(quiet.to)]
  const overMidnight = from > to
  const isQuiet = overMidnight ? minute >= from || minute < to : minute >= from && minute < to
  if (!isQuiet) return null
  const endsTomorrow = overMidnight && minute >= from
  const end = midnight + (endsTomorrow ? days(1) : 0) + to * 60_000
  return momentOfWallClock(timeZone, end)
}
