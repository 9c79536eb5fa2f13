import { describe, expect, it } from 'vitest'
import { bearing, metresWords, windOf } from './distance-words.ts'

describe('how far and which way, in words', () => {
  it('names eight winds all the way round', () => {
    expect([0, 44, 46, 180, 337.4, 338, -90].map(windOf)).toEqual([
      'north',
      'north-east',
      'north-east',
      'south',
      'north-west',
      'north',
      'west',
    ])
    expect(windOf(bearing([-56, -34], [-56.01, -34]))).toBe('west')
  })

  it('is no more exact than is worth saying', () => {
    expect([3, 84, 260, 960, 990, 2345].map(metresWords)).toEqual([
      '10 m',
      '80 m',
      '250 m',
      '950 m',
      '1.0 km',
      '2.3 km',
    ])
  })
})
