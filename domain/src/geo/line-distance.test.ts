import { expect, test } from 'vitest'
import { metresFromLine } from './line-distance.ts'

/** About 912 m of street to the east, along one latitude. */
const street = [-56.19, -34.905, -56.18, -34.905]

test('a place on the line is at no distance from it', () => {
  expect(metresFromLine([-56.185, -34.905], street)).toBeCloseTo(0)
})

test('a place beside the line is as far as straight across', () => {
  expect(metresFromLine([-56.185, -34.904], street)).toBeCloseTo(111.2, 0)
})

test('past its end the end counts', () => {
  expect(metresFromLine([-56.179, -34.905], street)).toBeCloseTo(91.2, 0)
})

test('a line of one point is that point, and one of none is nowhere', () => {
  expect(metresFromLine([-56.185, -34.904], [-56.185, -34.905])).toBeCloseTo(111.2, 0)
  expect(metresFromLine([-56.185, -34.904], [])).toBe(Infinity)
})
