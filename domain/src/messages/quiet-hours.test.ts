import { describe, expect, it } from 'vitest'
import { minutes } from '../time/millis.ts'
import { quietUntil } from './quiet-hours.ts'

const zone = 'America/Montevideo'
/** On 21 November 2026, by a clock on the wall there (three hours behind). */
const at = (hour: number, minute = 0) => Date.UTC(2026, 10, 21, hour + 3, minute)
const night = { from: '23:00', to: '09:00' }

describe('quiet hours over midnight', () => {
  it.each([
    ['22:59', at(22, 59), null],
    ['23:00', at(23), at(33)],
    ['00:30', at(24, 30), at(33)],
    ['08:59', at(8, 59), at(9)],
    ['09:00', at(9), null],
  ])('at %s', (_, now, until) => {
    expect(quietUntil(night, now, zone)).toBe(until)
  })
})

it('quiet hours within a day end on that day', () => {
  expect(quietUntil({ from: '13:00', to: '15:30' }, at(14), zone)).toBe(at(15, 30))
  expect(quietUntil({ from: '13:00', to: '15:30' }, at(15, 30), zone)).toBeNull()
})

it('end when the wall clock says so, also in a night that is an hour longer', () => {
  const beforeTheClockGoesBack = Date.UTC(2026, 9, 24, 22)
  const until = quietUntil(night, beforeTheClockGoesBack, 'Europe/Madrid')
  expect(until).toBe(Date.UTC(2026, 9, 25, 8))
})

it('are none for who has none, where they have no length, and in a zone that nobody knows', () => {
  expect(quietUntil(null, at(2), zone)).toBeNull()
  expect(quietUntil({ from: '08:00', to: '08:00' }, at(8), zone)).toBeNull()
  expect(quietUntil(night, at(2), 'Nowhere/Land')).toBeNull()
})

it('are always over when they end', () => {
  const moments = Array.from({ length: 400 }, (_, n) => at(0) + minutes(7) * n)
  const ends = moments.map((now) => quietUntil(night, now, zone)).filter((end) => end !== null)
  expect(ends.length).toBeGreaterThan(100)
  expect(ends.filter((end) => quietUntil(night, end, zone) !== null)).toEqual([])
})
