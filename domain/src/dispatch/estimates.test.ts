import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { expectedShort, laterOf, stillToCome } from './estimates.ts'

const moment = fc.double({ min: -60, max: 60, noNaN: true })
const give = fc.double({ min: 0, max: 20, noNaN: true })

it('the later of two known moments is the later', () => {
  expect(laterOf(3, 5, 0)).toBe(5)
  expect(laterOf(7, 5, 0)).toBe(7)
})

it('the later of a moment and an estimate as late is later than both: 0.4 deviations', () => {
  expect(laterOf(10, 10, 5)).toBeCloseTo(10 + 0.3989 * 5, 2)
})

it('the expected later one is never before either, and grows with both', () => {
  fc.assert(
    fc.property(moment, moment, give, (fixed, at, give) => {
      const later = laterOf(fixed, at, give)
      expect(later).toBeGreaterThanOrEqual(Math.max(fixed, at) - 1e-3)
      expect(laterOf(fixed + 1, at, give)).toBeGreaterThanOrEqual(later - 1e-3)
    }),
  )
})

it('food that is overdue is still to come, and later the more its time is in doubt', () => {
  fc.assert(
    fc.property(moment, fc.double({ min: 0.1, max: 20, noNaN: true }), (at, give) => {
      const left = stillToCome(at, give)
      expect(left.at).toBeGreaterThan(0)
      expect(left.at).toBeGreaterThanOrEqual(at - 1e-6)
      expect(left.give).toBeLessThanOrEqual(give)
    }),
  )
})

it('food that was known to be ready stays as it was said', () => {
  expect(stillToCome(-4, 0)).toEqual({ at: -4, give: 0 })
})

it('orders that will come anyway leave less of the guarantee open', () => {
  expect(expectedShort(3, 0)).toBe(3)
  expect(expectedShort(-1, 0)).toBe(0)
  expect(expectedShort(3, 2)).toBeLessThan(expectedShort(3, 1))
  // 1.5 missing, one expected: e⁻¹ · 1.5 + e⁻¹ · 0.5
  expect(expectedShort(1.5, 1)).toBeCloseTo(2 / Math.E, 6)
})
