import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { distanceMetres } from './distance.ts'
import type { LngLat } from './lng-lat.ts'

const place: fc.Arbitrary<LngLat> = fc.tuple(
  fc.double({ min: -180, max: 180, noNaN: true }),
  fc.double({ min: -90, max: 90, noNaN: true }),
)
const HALF_ROUND = Math.PI * 6_371_009

describe('the distance between two places', () => {
  it('is a known one: a degree of latitude is 111.2 km', () => {
    expect(distanceMetres([0, 0], [0, 1])).toBeCloseTo(111_195, 0)
  })

  it('is a known one: a degree of longitude shrinks towards the pole', () => {
    expect(distanceMetres([0, 60], [1, 60])).toBeCloseTo(55_597, -1)
  })

  it('is the short way round over the 180° meridian', () => {
    expect(distanceMetres([179.5, 0], [-179.5, 0])).toBeCloseTo(111_195, 0)
  })

  it('is the same there and back, never negative, never past half way round the earth', () => {
    fc.assert(
      fc.property(place, place, (a, b) => {
        const there = distanceMetres(a, b)
        expect(there).toBeGreaterThanOrEqual(0)
        expect(there).toBeLessThanOrEqual(HALF_ROUND)
        expect(distanceMetres(b, a)).toBeCloseTo(there, 5)
      }),
    )
  })

  it('is nothing from a place to itself', () => {
    fc.assert(
      fc.property(place, (a) => {
        expect(distanceMetres(a, a)).toBe(0)
      }),
    )
  })

  it('is no shorter by way of a third place', () => {
    fc.assert(
      fc.property(place, place, place, (a, b, c) => {
        const direct = distanceMetres(a, c)
        expect(distanceMetres(a, b) + distanceMetres(b, c)).toBeGreaterThanOrEqual(direct - 0.5)
      }),
    )
  })
})
