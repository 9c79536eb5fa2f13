import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { halfOf, sum } from './cents.ts'
import { share } from './share.ts'
import { taxOn } from './tax.ts'

const amount = fc.integer({ min: 0, max: 100_000_000 })
const weights = fc.array(fc.integer({ min: 0, max: 10_000_000 }), { minLength: 1, maxLength: 20 })

describe('sharing an amount out', () => {
  it('always adds up to the amount', () => {
    fc.assert(
      fc.property(amount, weights, (a, w) => {
        expect(sum(share(a, w))).toBe(a)
      }),
    )
  })

  it('gives no part a whole cent more or less than its exact share', () => {
    fc.assert(
      fc.property(amount, weights, (a, w) => {
        const whole = sum(w)
        fc.pre(whole > 0)
        share(a, w).forEach((part, index) => {
          expect(Math.abs(part - (a * (w[index] ?? 0)) / whole)).toBeLessThan(1)
        })
      }),
    )
  })

  it('gives the odd cent to the earlier of two equal parts', () => {
    expect(share(101, [1, 1])).toEqual([51, 50])
  })

  it('loses nothing when no part weighs anything', () => {
    expect(share(7, [0, 0])).toEqual([7, 0])
    expect(share(0, [])).toEqual([])
  })
})

describe('tax', () => {
  it('finds 22 % inside a price that includes it', () => {
    expect(taxOn(1220, 2200, 'included')).toBe(220)
  })

  it('puts 8.25 % on top of a price, rounding half up', () => {
    expect(taxOn(1000, 825, 'added')).toBe(83)
    expect(taxOn(200, 825, 'added')).toBe(17)
  })

  it('never exceeds the amount when it is included', () => {
    fc.assert(
      fc.property(amount, fc.integer({ min: 0, max: 10_000 }), (a, rate) => {
        const tax = taxOn(a, rate, 'included')
        expect(tax).toBeGreaterThanOrEqual(0)
        expect(tax).toBeLessThanOrEqual(a)
        expect(Number.isInteger(tax)).toBe(true)
      }),
    )
  })
})

describe('half of a price', () => {
  it('rounds up, so that two halves never undercut the whole', () => {
    expect(halfOf(101)).toBe(51)
  })
})
