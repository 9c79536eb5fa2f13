import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isTimeZone, momentOfWallClock, wallClock } from './time-zone.ts'

const zones = [
  'America/Montevideo',
  'America/New_York',
  'Europe/Madrid',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'America/Havana',
  'UTC',
]
const zone = fc.constantFrom(...zones)
const moment = fc.integer({ min: Date.UTC(2024, 0), max: Date.UTC(2031, 0) })
const utc = (text: string) => Date.parse(`${text}Z`)
const shown = (timeZone: string, text: string) =>
  new Date(momentOfWallClock(timeZone, utc(text))).toISOString()

describe('the clock on a wall', () => {
  it('shows what Intl says for that place', () => {
    fc.assert(
      fc.property(zone, moment, (timeZone, at) => {
        const format = new Intl.DateTimeFormat('sv-SE', {
          timeZone,
          dateStyle: 'short',
          timeStyle: 'medium',
        })
        const wall = new Date(wallClock(timeZone, at)).toISOString().slice(0, 19)
        expect(wall.replace('T', ' ')).toBe(format.format(at))
      }),
    )
  })

  it('leads back to a moment at which it shows that, to the only one unless the hour comes twice', () => {
    fc.assert(
      fc.property(zone, moment, (timeZone, at) => {
        const wall = wallClock(timeZone, at)
        const back = momentOfWallClock(timeZone, wall)
        expect(wallClock(timeZone, back)).toBe(wall)
        expect(back).toBeLessThanOrEqual(at)
        expect(at - back).toBeLessThanOrEqual(60 * 60_000)
      }),
    )
  })
})

describe('the days the clocks change', () => {
  it.each([
    ['America/New_York', '2026-03-08T02:30:00', '2026-03-08T07:30:00.000Z'],
    ['Europe/Madrid', '2026-03-29T02:30:00', '2026-03-29T01:30:00.000Z'],
    ['America/Havana', '2026-03-08T00:00:00', '2026-03-08T05:00:00.000Z'],
  ])('%s: a time that spring skips is counted on over the jump', (timeZone, wall, moment) => {
    expect(shown(timeZone, wall)).toBe(moment)
  })

  // TZDate gives the first or the second one depending on the machine's own zone: this is why we do not use it.
  it.each([
    ['America/New_York', '2026-11-01T01:30:00', '2026-11-01T05:30:00.000Z'],
    ['Europe/Madrid', '2026-10-25T02:30:00', '2026-10-25T00:30:00.000Z'],
  ])('%s: of a time that comes twice the first counts', (timeZone, wall, moment) => {
    expect(shown(timeZone, wall)).toBe(moment)
  })
})

it('knows time zones from other words', () => {
  for (const timeZone of zones) expect(isTimeZone(timeZone)).toBe(true)
  for (const word of ['', 'Nowhere/Land', 'tomorrow', ' ']) expect(isTimeZone(word)).toBe(false)
})

it('gives no time for a zone it does not know', () => {
  expect(wallClock('Nowhere/Land', 0)).toBeNaN()
  expect(momentOfWallClock('Nowhere/Land', 0)).toBeNaN()
})
