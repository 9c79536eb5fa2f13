import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { minutes } from './millis.ts'
import { isOpenAt, nextOpening, type OpeningHours, openUntil } from './opening-hours.ts'
import { wallClock } from './time-zone.ts'
import { weekdays } from './week.ts'

describe('any week at any moment', () => {
  const time = fc
    .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom('00', '15', '30', '45'))
    .map(([hour, quarter]) => `${String(hour).padStart(2, '0')}:${quarter}`)
  const spans = fc.array(fc.record({ from: time, to: time }), { maxLength: 3 })
  const week = fc.record({
    mon: spans,
    tue: spans,
    wed: spans,
    thu: spans,
    fri: spans,
    sat: spans,
    sun: spans,
  })
  const start = Date.UTC(2026, 1, 20)
  const moment = fc.integer({ min: 0, max: 300 * 24 * 60 }).map((n) => start + minutes(n))
  const closures = fc.array(
    fc
      .tuple(moment, fc.integer({ min: 1, max: 20 * 24 * 60 }))
      .map(([from, length]) => ({ from, to: from + minutes(length), reason: '' })),
    { maxLength: 3 },
  )
  const hoursIn = (timeZone: string) =>
    fc.record({ timeZone: fc.constant(timeZone), week, closures })

  /** Whether the clock on the wall is in a span of today, or of yesterday's that crosses midnight. */
  const saysTheWall = ({ timeZone, week, closures }: OpeningHours, now: number): boolean => {
    const wall = new Date(wallClock(timeZone, now))
    const clock = wall.toISOString().slice(11, 16)
    const today = week[weekdays[wall.getUTCDay()] ?? 'sun']
    const yesterday = week[weekdays[(wall.getUTCDay() + 6) % 7] ?? 'sun']
    return (
      !closures.some(({ from, to }) => from <= now && now < to) &&
      (today.some(({ from, to }) => from <= clock && (clock < to || to <= from)) ||
        yesterday.some(({ from, to }) => to <= from && clock < to))
    )
  }

  it('is open when the clock on the wall says so', () => {
    fc.assert(
      fc.property(hoursIn('America/Montevideo'), moment, (hours, now) => {
        expect(isOpenAt(hours, now)).toBe(saysTheWall(hours, now))
      }),
      { numRuns: 1000 },
    )
  })

  const zone = fc.constantFrom('America/Montevideo', 'America/New_York', 'Europe/Madrid')
  const anywhere = zone.chain(hoursIn)

  it('is open until it shuts, and no longer', () => {
    fc.assert(
      fc.property(anywhere, moment, fc.double({ min: 0, max: 1, noNaN: true }), (hours, now, t) => {
        const until = openUntil(hours, now)
        fc.pre(until !== null)
        expect(isOpenAt(hours, now)).toBe(true)
        expect(isOpenAt(hours, now + Math.floor(t * (until - now - 1)))).toBe(true)
        expect(isOpenAt(hours, until)).toBe(false)
      }),
      { numRuns: 500 },
    )
  })

  it('is shut until it opens, and then open', () => {
    fc.assert(
      fc.property(anywhere, moment, fc.double({ min: 0, max: 1, noNaN: true }), (hours, now, t) => {
        fc.pre(Object.values(hours.week).some((spans) => spans.length > 0))
        const opens = nextOpening(hours, now) ?? Number.NaN
        expect(isOpenAt(hours, opens)).toBe(true)
        fc.pre(opens !== now)
        expect(opens).toBeGreaterThan(now)
        expect(isOpenAt(hours, now + Math.floor(t * (opens - now - 1)))).toBe(false)
      }),
      { numRuns: 500 },
    )
  })
})
