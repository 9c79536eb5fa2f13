import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { days, minutes } from './millis.ts'
import {
  isOpenAt,
  nextOpening,
  type OpeningHours,
  openingHoursSchema,
  openUntil,
} from './opening-hours.ts'
import type { Span } from './week.ts'

const shut: OpeningHours['week'] = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] }
const everyDay = (...spans: Span[]): OpeningHours['week'] => ({
  mon: spans,
  tue: spans,
  wed: spans,
  thu: spans,
  fri: spans,
  sat: spans,
  sun: spans,
})
const some = (more: Partial<OpeningHours> = {}): OpeningHours => ({
  timeZone: 'America/Montevideo',
  week: everyDay({ from: '12:00', to: '15:00' }, { from: '19:00', to: '01:00' }),
  closures: [],
  ...more,
})
const allDay = everyDay({ from: '00:00', to: '24:00' })
const at = (text: string) => Date.parse(text)
/** A Sunday in Montevideo, which is three hours behind UTC all year. */
const sunday = (time: string) => at(`2026-11-22T${time}:00-03:00`)
const monday = (time: string) => at(`2026-11-23T${time}:00-03:00`)

describe('open or shut', () => {
  it.each([
    ['11:59', false],
    ['12:00', true],
    ['14:59', true],
    ['15:00', false],
    ['19:00', true],
    ['23:59', true],
  ])('at %s: %s', (time, open) => {
    expect(isOpenAt(some(), sunday(time))).toBe(open)
  })

  it("the evening goes on after midnight, also after the week's last day", () => {
    expect(isOpenAt(some(), monday('00:30'))).toBe(true)
    expect(isOpenAt(some(), monday('01:00'))).toBe(false)
    const sundays = some({ week: { ...shut, sun: [{ from: '19:00', to: '01:00' }] } })
    expect(isOpenAt(sundays, monday('00:30'))).toBe(true)
    expect(isOpenAt(sundays, sunday('00:30'))).toBe(false)
  })

  it('from a time to the same time is until that time on the next day', () => {
    const hours = some({ week: { ...shut, sun: [{ from: '10:00', to: '10:00' }] } })
    expect(isOpenAt(hours, sunday('09:59'))).toBe(false)
    expect(isOpenAt(hours, monday('09:59'))).toBe(true)
    expect(isOpenAt(hours, monday('10:00'))).toBe(false)
  })

  it('a closure shuts from its first moment to its last', () => {
    const closures = [{ from: sunday('20:00'), to: sunday('21:00'), reason: 'oven' }]
    const hours = some({ closures })
    expect(isOpenAt(hours, sunday('19:59'))).toBe(true)
    expect(isOpenAt(hours, sunday('20:00'))).toBe(false)
    expect(isOpenAt(hours, sunday('21:00'))).toBe(true)
  })

  it.each([
    ['a time that is none', some({ week: everyDay({ from: 'noon', to: '24:00' }) })],
    ['an hour too many', some({ week: everyDay({ from: '00:00', to: '25:00' }) })],
    ['a zone that is none', some({ week: allDay, timeZone: 'Nowhere/Land' })],
    [
      'a closure without an end',
      some({ week: allDay, closures: [{ from: 0, to: Number.NaN, reason: '' }] }),
    ],
  ])('%s means shut', (_, hours) => {
    expect(isOpenAt(hours, sunday('13:00'))).toBe(false)
    expect(openUntil(hours, sunday('13:00'))).toBeNull()
    expect(nextOpening(hours, sunday('13:00'))).toBeNull()
  })
})

describe('how long it stays open', () => {
  it('is until the end of the span', () => {
    expect(openUntil(some(), sunday('13:00'))).toBe(sunday('15:00'))
    expect(openUntil(some(), sunday('20:00'))).toBe(monday('01:00'))
  })

  it('takes spans that follow each other as one', () => {
    const week = {
      ...shut,
      sun: [
        { from: '18:00', to: '22:00' },
        { from: '10:00', to: '18:00' },
        { from: '21:00', to: '24:00' },
      ],
      mon: [{ from: '00:00', to: '02:00' }],
    }
    expect(openUntil(some({ week }), sunday('11:00'))).toBe(monday('02:00'))
  })

  it('ends with the next closure', () => {
    const closures = [{ from: sunday('22:00'), to: monday('22:00'), reason: 'holiday' }]
    expect(openUntil(some({ closures }), sunday('20:00'))).toBe(sunday('22:00'))
    expect(openUntil(some({ week: allDay, closures }), sunday('20:00'))).toBe(sunday('22:00'))
  })

  it('is not told when the shop is shut, or never shuts', () => {
    expect(openUntil(some(), sunday('16:00'))).toBeNull()
    expect(openUntil(some({ week: allDay }), sunday('16:00'))).toBeNull()
  })
})

describe('when it opens', () => {
  it('is now when it is open now', () => {
    expect(nextOpening(some(), sunday('13:30'))).toBe(sunday('13:30'))
  })

  it('is later today, or tomorrow', () => {
    expect(nextOpening(some(), sunday('16:00'))).toBe(sunday('19:00'))
    expect(nextOpening(some(), monday('01:00'))).toBe(monday('12:00'))
  })

  it('is next week for a shop that opens once a week', () => {
    const hours = some({ week: { ...shut, sun: [{ from: '12:00', to: '15:00' }] } })
    expect(nextOpening(hours, sunday('15:00'))).toBe(sunday('12:00') + days(7))
  })

  it('is after a closure of any length, within a span if the closure ends there', () => {
    const closures = [
      { from: sunday('20:00'), to: sunday('13:00') + days(40), reason: 'holidays' },
      { from: sunday('13:00') + days(40), to: sunday('13:10') + days(40), reason: 'cleaning' },
    ]
    expect(nextOpening(some({ closures }), sunday('20:00'))).toBe(sunday('13:10') + days(40))
  })

  it('is a week later when spring swallows the only span of a week', () => {
    const week = { ...shut, sun: [{ from: '02:30', to: '03:00' }] }
    const hours = some({ timeZone: 'America/New_York', week })
    expect(nextOpening(hours, at('2026-03-02T12:00:00Z'))).toBe(at('2026-03-15T02:30:00-04:00'))
  })

  it('is never for a shop without hours', () => {
    expect(nextOpening(some({ week: shut }), sunday('12:00'))).toBeNull()
  })
})

describe('the nights the clocks change', () => {
  const newYork = (from: string, to: string) =>
    some({ timeZone: 'America/New_York', week: everyDay({ from, to }) })

  it('spring: an evening until 02:00 ends when the clocks jump, 18:00 to 02:00 is eight hours', () => {
    const opened = at('2026-03-07T18:00:00-05:00')
    expect(openUntil(newYork('18:00', '02:00'), opened)).toBe(opened + minutes(8 * 60))
  })

  it('spring: until 04:00 is an hour less, and the day opens by the new clock', () => {
    const hours = newYork('18:00', '04:00')
    const opened = at('2026-03-07T18:00:00-05:00')
    expect(openUntil(hours, opened)).toBe(opened + minutes(9 * 60))
    expect(nextOpening(hours, at('2026-03-08T12:00:00-04:00'))).toBe(
      at('2026-03-08T18:00:00-04:00'),
    )
  })

  it('spring: a span that only the skipped hour would have had does not shut or open anything odd', () => {
    const hours = newYork('02:30', '03:00')
    expect(nextOpening(hours, at('2026-03-08T00:00:00-05:00'))).toBe(
      at('2026-03-09T02:30:00-04:00'),
    )
  })

  it('autumn: of the hour that comes twice the first ends the evening', () => {
    const opened = at('2026-10-31T18:00:00-04:00')
    const hours = newYork('18:00', '01:30')
    expect(openUntil(hours, opened)).toBe(at('2026-11-01T01:30:00-04:00'))
    expect(isOpenAt(hours, at('2026-11-01T01:15:00-05:00'))).toBe(false)
  })

  it('autumn: until 04:00 is an hour more', () => {
    const opened = at('2026-10-24T18:00:00+02:00')
    const hours = some({
      timeZone: 'Europe/Madrid',
      week: everyDay({ from: '18:00', to: '04:00' }),
    })
    expect(openUntil(hours, opened)).toBe(opened + minutes(11 * 60))
  })

  it('all day has no gap where a day has 23 or 25 hours', () => {
    const hours = some({ timeZone: 'America/New_York', week: allDay })
    for (const night of ['2026-03-07T12:00:00Z', '2026-10-31T12:00:00Z'])
      expect(openUntil(hours, at(night))).toBeNull()
  })
})

describe('hours from outside', () => {
  it('are taken when they can be read', () => {
    expect(v.is(openingHoursSchema, some({ week: allDay }))).toBe(true)
    const closures = [{ from: 1, to: 2, reason: 'holiday' }]
    expect(v.is(openingHoursSchema, some({ closures }))).toBe(true)
  })

  it.each([
    ['an hour too many', some({ week: everyDay({ from: '18:00', to: '24:01' }) })],
    ['a beginning at 24:00', some({ week: everyDay({ from: '24:00', to: '02:00' }) })],
    ['a time without zeros', some({ week: everyDay({ from: '9:00', to: '12:00' }) })],
    ['a zone nobody knows', some({ timeZone: 'Nowhere/Land' })],
    ['a closure that ends before it begins', some({ closures: [{ from: 2, to: 1, reason: '' }] })],
    ['a missing day', { ...some(), week: { mon: [] } }],
    ['more than was asked for', { ...some(), holidays: [] }],
  ])('%s is refused', (_, hours) => {
    expect(v.is(openingHoursSchema, hours)).toBe(false)
  })

  it('are refused by the field that is wrong', () => {
    const hours = some({ closures: [{ from: 2, to: 1, reason: '' }] })
    const problems = v.safeParse(openingHoursSchema, hours).issues ?? []
    expect(problems.map((problem) => v.getDotPath(problem))).toEqual(['closures.0.to'])
  })
})
