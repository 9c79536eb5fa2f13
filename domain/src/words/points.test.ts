import { describe, expect, it } from 'vitest'
import { pointsKinds } from '../loyalty/points-line.ts'
import { pointsLineWords, pointsWords } from './points.ts'

describe('words about points', () => {
  it.each(pointsKinds)(
    'say what a line of the kind %s is for, with and without an order',
    (kind) => {
      for (const code of ['K7M2', '']) {
        expect(pointsLineWords(kind, code)).toMatch(/^[A-Z][^.]{5,60}$/)
        expect(pointsLineWords(kind, code)).not.toMatch(/undefined|order $/)
      }
    },
  )

  it('are never twice the same', () => {
    const all = pointsKinds.map((kind) => pointsLineWords(kind, 'K7M2'))
    expect(new Set(all).size).toBe(all.length)
  })

  it('count one and many, and leave the sign to others', () => {
    expect([1, -1, 0, 1250].map(pointsWords)).toEqual([
      '1 point',
      '1 point',
      '0 points',
      '1,250 points',
    ])
  })
})
