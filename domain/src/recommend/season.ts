import type { Millis } from '../time/millis.ts'
import { wallClock } from '../time/time-zone.ts'

/** Which of the eight parts of the day an hour (0–23) lies in. */
export const partOfDay = (hour: number): number => Math.floor(hour / 3)

/** Which quarter of the year a month (1–12) lies in, from 0. South or north: the shop's own orders say what it means. */
export const seasonOf = (month: number): number => Math.floor((month - 1) / 3)

/** Hour and season on the wall of the shop. */
export function momentOf(timeZone: string, at: Millis): { hour: number; season: number } {
  const wall = new Date(wallClock(timeZone, at))
  return { hour: wall.getUTCHours(), season: seasonOf(wall.getUTCMonth() + 1) }
}
