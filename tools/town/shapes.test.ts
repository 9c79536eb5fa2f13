import { describe, expect, it } from 'vitest'
import { clipLine, clipRing } from './clip.ts'
import { packed, SIZE } from './grid.ts'
import { joinLines } from './join-lines.ts'
import { simplify } from './simplify.ts'

const [WIDE, HIGH] = SIZE

describe('cutting at the border', () => {
  it('leaves a line inside as it is', () => {
    const line = [
      [1, 1],
      [5, 9],
    ] as const
    expect(clipLine(line)).toEqual([line])
  })

  it('makes two lines of one that leaves and comes back', () => {
    const line = [
      [10, 10],
      [-10, 20],
      [10, 30],
    ] as const
    expect(clipLine(line)).toEqual([
      [
        [10, 10],
        [0, 15],
      ],
      [
        [0, 25],
        [10, 30],
      ],
    ])
  })

  it('keeps the middle of a line that crosses the town', () => {
    const line = [
      [-100, 50],
      [WIDE + 100, 50],
    ] as const
    expect(clipLine(line)).toEqual([
      [
        [0, 50],
        [WIDE, 50],
      ],
    ])
  })

  it('drops a line that passes by, and one that only touches', () => {
    expect(
      clipLine([
        [-10, -10],
        [-5, HIGH],
      ]),
    ).toEqual([])
    expect(
      clipLine([
        [-10, 10],
        [0, 10],
        [-10, 20],
      ]),
    ).toEqual([])
  })

  it('cuts an area that covers a corner down to the corner', () => {
    const ring = clipRing([
      [-10, -10],
      [20, -10],
      [20, 30],
      [-10, 30],
    ])
    expect(new Set(ring.map(String))).toEqual(new Set(['0,0', '20,0', '20,30', '0,30']))
  })

  it('drops an area outside', () => {
    expect(
      clipRing([
        [-10, -10],
        [-20, -10],
        [-20, 30],
      ]),
    ).toEqual([])
  })
})

describe('drawing with fewer points', () => {
  it('drops points on the way, keeps corners and ends', () => {
    const line = [
      [0, 0],
      [10, 1],
      [20, 0],
      [20, 10],
    ] as const
    expect(simplify(line, 2)).toEqual([
      [0, 0],
      [20, 0],
      [20, 10],
    ])
  })

  it('joins lines end to end, turning them where needed, and leaves others alone', () => {
    const joined = joinLines([
      [
        [10, 0],
        [20, 0],
      ],
      [
        [10, 0],
        [0, 0],
      ],
      [
        [30, 0],
        [20, 0],
      ],
      [
        [50, 50],
        [60, 60],
      ],
    ])
    expect(joined.map((line) => line.join(' '))).toEqual(['0,0 10,0 20,0 30,0', '50,50 60,60'])
  })

  it('packs a line as its first point and the steps from there', () => {
    expect(
      packed([
        [5, 7],
        [6, 5],
        [6, 9],
      ]),
    ).toEqual([5, 7, 1, -2, 0, 4])
  })
})
