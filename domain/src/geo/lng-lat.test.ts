import * as v from 'valibot'
import { expect, it } from 'vitest'
import { lngLatSchema } from './lng-lat.ts'

it.each([[[-56.19, -34.9]], [[180, 90]], [[-180, -90]]])(
  'a place on earth is taken: %j',
  (place) => {
    expect(v.is(lngLatSchema, place)).toBe(true)
  },
)

it.each([
  ['latitude past the pole', [0, 90.1]],
  ['longitude past the meridian', [180.1, 0]],
  ['a number that is none', [Number.NaN, 0]],
  ['no end', [0, Number.POSITIVE_INFINITY]],
  ['text', ['-56', '-34']],
  ['one number', [1]],
  ['three numbers', [1, 2, 3]],
  ['an object', { lng: 1, lat: 2 }],
])('%s is refused', (_, place) => {
  expect(v.is(lngLatSchema, place)).toBe(false)
})
