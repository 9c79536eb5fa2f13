import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { packPair, packScores, packSigned, readPair, readScore, readSigned } from './pack.ts'

describe('numbers packed as text', () => {
  it('come back as they were: pairs up to 4095, signed ones up to 31', () => {
    for (let value = 0; value < 4096; value++) expect(readPair(packPair(value), 0)).toBe(value)
    for (let value = -31; value <= 31; value++) expect(readSigned(packSigned(value), 0)).toBe(value)
  })

  it('keep scores to half a hundredth, and cut what lies outside', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -20, max: 20, noNaN: true })), (scores) => {
        const text = packScores(scores)
        scores.forEach((score, at) => {
          expect(Math.abs(readScore(text, at) - score)).toBeLessThan(0.0051)
        })
      }),
    )
    expect(readScore(packScores([999]), 0)).toBeCloseTo(20.47)
    expect(readScore(packScores([-999]), 0)).toBeCloseTo(-20.48)
  })
})
