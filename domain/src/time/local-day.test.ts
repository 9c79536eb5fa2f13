import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayJustEnded, localDay, startOfNextDay } from './local-day.ts'

const at = (text: string) => Date.parse(text)
const iso = (moment: number) => new Date(moment).toISOString()

describe('the day it is somewhere', () => {
  it('is the one of the place, not of the machine', () => {
    const moment = at('2026-11-22T01:30:00Z')
    expect(localDay('UTC', moment)).toEqual({ date: '2026-11-22', weekday: 'sun' })
    expect(localDay('America/Montevideo', moment)).toEqual({ date: '2026-11-21', weekday: 'sat' })
    expect(localDay('Asia/Kolkata', moment)).toEqual({ date: '2026-11-22', weekday: 'sun' })
  })

  it('is refused for a place nobody knows', () => {
    expect(() => localDay('Nowhere/Land', 0)).toThrow(RangeError)
    expect(() => startOfNextDay('Nowhere/Land', 0)).toThrow(RangeError)
  })
})

describe('sold out until tomorrow', () => {
  it.each([
    ['in the evening: next morning', '2026-11-22T22:00:00-03:00', '2026-11-23T06:00:00-03:00'],
    ['after midnight: the same morning', '2026-11-23T02:00:00-03:00', '2026-11-23T06:00:00-03:00'],
    ['at six sharp: a whole day', '2026-11-23T06:00:00-03:00', '2026-11-24T06:00:00-03:00'],
    ['over the end of a year', '2026-12-31T20:00:00-03:00', '2027-01-01T06:00:00-03:00'],
  ])('%s', (_, now, morning) => {
    expect(startOfNextDay('America/Montevideo', at(now), 6)).toBe(at(morning))
  })

  it('is six by the new clock when the clocks change in the night', () => {
    expect(iso(startOfNextDay('America/New_York', at('2026-03-07T22:00:00-05:00'), 6))).toBe(
      '2026-03-08T10:00:00.000Z',
    )
    expect(iso(startOfNextDay('Europe/Madrid', at('2026-10-24T22:00:00+02:00'), 6))).toBe(
      '2026-10-25T05:00:00.000Z',
    )
  })

  it('is midnight unless another hour is named, an hour later where spring skips midnight', () => {
    expect(iso(startOfNextDay('America/Montevideo', at('2026-11-22T12:00:00Z')))).toBe(
      '2026-11-23T03:00:00.000Z',
    )
    expect(iso(startOfNextDay('America/Havana', at('2026-03-07T12:00:00Z')))).toBe(
      '2026-03-08T05:00:00.000Z',
    )
  })

  it('is always later, never by more than 25 hours', () => {
    const zone = fc.constantFrom('America/Montevideo', 'America/New_York', 'Australia/Lord_Howe')
    const moment = fc.integer({ min: Date.UTC(2024, 0), max: Date.UTC(2031, 0) })
    fc.assert(
      fc.property(zone, moment, fc.integer({ min: 0, max: 23 }), (timeZone, now, hour) => {
        const ahead = startOfNextDay(timeZone, now, hour) - now
        expect(ahead).toBeGreaterThan(0)
        expect(ahead).toBeLessThanOrEqual(25 * 3_600_000)
      }),
    )
  })
})

describe('the day that has just ended', () => {
  it('is the one before the one of the place', () => {
    const night = at('2026-11-22T04:30:00Z')
    expect(dayJustEnded('America/Montevideo', night)).toBe('2026-11-21')
    expect(dayJustEnded('America/Los_Angeles', night)).toBe('2026-11-20')
    expect(dayJustEnded('UTC', at('2026-03-01T00:00:00Z'))).toBe('2026-02-28')
  })

  it('is none where there is no such place', () => {
    expect(() => dayJustEnded('Nowhere/Land', 0)).toThrow(RangeError)
  })
})
