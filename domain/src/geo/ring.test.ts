import * as fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { type Ring, ringContains, ringSchema } from './ring.ts'

/** The letter U: two towers, open at the top between them. */
const u: Ring = [0, 0, 6, 0, 6, 4, 4, 4, 4, 2, 2, 2, 2, 4, 0, 4]

/** A star-shaped ring around a middle: any lengths of its rays, mostly concave. */
const star = fc
  .tuple(
    fc.double({ min: -56.3, max: -56.1, noNaN: true }),
    fc.double({ min: -34.95, max: -34.8, noNaN: true }),
    fc.array(fc.double({ min: 0.001, max: 0.05, noNaN: true }), { minLength: 3, maxLength: 24 }),
  )
  .map(([x, y, rays]) => ({
    middle: [x, y] as const,
    ring: rays.flatMap((ray, i) => {
      const angle = (2 * Math.PI * i) / rays.length
      return [x + ray * Math.cos(angle), y + ray * Math.sin(angle)]
    }),
  }))

const part = fc.double({ min: 0, max: 1, noNaN: true })
const corner = (ring: Ring, i: number) => {
  const at = (2 * i) % ring.length
  return [ring[at] ?? 0, ring[at + 1] ?? 0] as const
}

describe('a point and an area', () => {
  it.each([
    ['in the left tower', [1, 3], true],
    ['in the right tower', [5, 3], true],
    ['in the foot', [3, 1], true],
    ['between the towers', [3, 3], false],
    ['on the floor between the towers', [3, 2], true],
    ['on an inner wall', [2, 3], true],
    ['on a corner', [4, 4], true],
    ['on the outer wall', [0, 2], true],
    ['above, in line with a wall', [2, 5], false],
    ['left, level with the tops', [-1, 4], false],
    ['left, level with the inner floor', [-1, 2], false],
    ['far away', [100, 100], false],
  ] as const)('%s', (_, point, inside) => {
    expect(ringContains(u, point)).toBe(inside)
  })

  it('the middle of a star is inside, beyond the tips is outside', () => {
    fc.assert(
      fc.property(star, ({ ring, middle: [x, y] }) => {
        expect(ringContains(ring, [x, y])).toBe(true)
        expect(ringContains(ring, [x + 0.051, y])).toBe(false)
        expect(ringContains(ring, [x, y - 0.051])).toBe(false)
      }),
    )
  })

  it('every point of every edge is inside', () => {
    fc.assert(
      fc.property(star, fc.nat(23), part, ({ ring }, i, t) => {
        const [ax, ay] = corner(ring, i)
        const [bx, by] = corner(ring, i + 1)
        expect(ringContains(ring, [ax + t * (bx - ax), ay + t * (by - ay)])).toBe(true)
      }),
    )
  })

  it('neither the first corner, nor the direction, nor closing the ring matters', () => {
    const points = fc.tuple(
      fc.double({ min: -56.4, max: -56, noNaN: true }),
      fc.double({ min: -35, max: -34.7, noNaN: true }),
    )
    fc.assert(
      fc.property(star, fc.nat(23), points, ({ ring }, turn, point) => {
        const corners = Array.from({ length: ring.length / 2 }, (_, i) => corner(ring, i))
        const inside = ringContains(ring, point)
        const start = turn % corners.length
        const turned = [...corners.slice(start), ...corners.slice(0, start)]
        expect(ringContains(turned.flat(), point)).toBe(inside)
        expect(ringContains(turned.toReversed().flat(), point)).toBe(inside)
        expect(ringContains([...corners, corner(ring, 0)].flat(), point)).toBe(inside)
      }),
    )
  })

  it('an area without corners, and a point that is none, are outside', () => {
    expect(ringContains([], [0, 0])).toBe(false)
    expect(ringContains(u, [Number.NaN, 1])).toBe(false)
  })
})

describe('an outline from outside', () => {
  it('is taken when it is one', () => {
    expect(v.is(ringSchema, [...u])).toBe(true)
  })

  it.each([
    ['two corners', [0, 0, 1, 1]],
    ['half a corner', [0, 0, 1, 1, 2, 2, 3]],
    ['a corner off the earth', [0, 0, 1, 1, 2, 91]],
    ['a number that is none', [0, 0, 1, 1, 2, Number.NaN]],
    ['no end', [0, 0, 1, 1, 2, Number.POSITIVE_INFINITY]],
    [
      'pairs',
      [
        [0, 0],
        [1, 1],
        [2, 2],
      ],
    ],
    ['more corners than anyone draws', Array.from({ length: 2002 }, () => 0)],
  ])('is refused with %s', (_, ring) => {
    expect(v.is(ringSchema, ring)).toBe(false)
  })
})
