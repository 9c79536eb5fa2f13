import * as v from 'valibot'
import { expect, it } from 'vitest'
import { days, millisSchema, minutes, minutesSchema } from './millis.ts'

it.each([-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53, '0', null])(
  '%s is no moment',
  (input) => {
    expect(v.is(millisSchema, input)).toBe(false)
  },
)

it.each([-1, Number.NaN, Number.POSITIVE_INFINITY, 1441, '5'])(
  '%s is no length of time',
  (input) => {
    expect(v.is(minutesSchema, input)).toBe(false)
  },
)

it('whole milliseconds are moments, minutes up to a day are lengths of time', () => {
  expect(v.is(millisSchema, 0)).toBe(true)
  expect(v.is(millisSchema, Date.UTC(2026, 10, 22))).toBe(true)
  expect(v.is(minutesSchema, 1.5)).toBe(true)
  expect(v.is(minutesSchema, 1440)).toBe(true)
})

it('minutes and days are whole milliseconds', () => {
  expect(minutes(1.5)).toBe(90_000)
  expect(minutes(1 / 3)).toBe(20_000)
  expect(days(2)).toBe(172_800_000)
})
