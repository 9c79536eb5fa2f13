import { describe, expect, it } from 'vitest'
import type { Had } from '@forno/domain/recommend/past-order'
import { judge } from './judge.ts'
import { inverse, rowOf, zeros } from './matrix.ts'
import { coOccurrence, ease, mostPopular, type Weighed } from './rivals.ts'
import { monthOn, monthsAfter, upTo } from './split.ts'

const order = (...items: string[]) => ({
  at: 0,
  items: items.map((item): Had => ({ item, quantity: 1 })),
})
const alike = (...orders: ReturnType<typeof order>[]) => orders.map((one): Weighed => [one, 1])

describe('the inverse of a matrix', () => {
  it('times the matrix is one, also where rows must be exchanged', () => {
    const size = 20
    const matrix = zeros(size)
    matrix.values.forEach((_, at) => (matrix.values[at] = Math.sin(at * at + 1)))
    matrix.values[0] = 0
    const other = inverse(matrix)
    for (let i = 0; i < size; i++) {
      for (let j = 0; j < size; j++) {
        const product = rowOf(matrix, i).reduce(
          (sum, value, k) => sum + value * (rowOf(other, k)[j] ?? 0),
          0,
        )
        expect(product).toBeCloseTo(i === j ? 1 : 0, 8)
      }
    }
  })

  it('is refused where there is none', () => {
    expect(() => inverse(zeros(3))).toThrow('no inverse')
  })
})

describe('the rivals', () => {
  const orders = alike(order('a', 'b'), order('a', 'b'), order('c'), order('c'), order('c'))

  it('score by sales, by sales together, and by the regression of EASE', () => {
    expect([...mostPopular(orders).score([])]).toEqual([2, 2, 3])
    expect([...coOccurrence(orders).score(order('a').items)].slice(1)).toEqual([2, 0])
    // For a and b with n orders each, all together: weight n / (n + λ).
    const [, b, c] = ease(orders, 1).score(order('a').items)
    expect(b).toBeCloseTo(2 / 3, 12)
    expect(c).toBeCloseTo(0, 12)
  })
})

describe('the judge', () => {
  it('hides each item in turn and does not count what is still in the basket', () => {
    const way = {
      name: '',
      items: ['a', 'b', 'c', 'd', 'e'],
      score: () => Float64Array.from([5, 4, 3, 2, 1]),
    }
    const { guesses, hitRate, reciprocalRank } = judge(way, [order('a', 'e'), order('b')])
    expect(guesses).toBe(2)
    // a hidden: first. e hidden: a is in the basket, so b, c, d and then e.
    expect(hitRate).toBe(1 / 2)
    expect(reciprocalRank).toBe((1 + 1 / 4) / 2)
  })

  it('gives a way that knows nothing the middle rank, and a miss to what was never sold', () => {
    const way = { name: '', items: ['a', 'b', 'c', 'd'], score: () => new Float64Array(4) }
    const { hitRate, reciprocalRank } = judge(way, [order('a', 'new')])
    expect(hitRate).toBe(1 / 2)
    expect(reciprocalRank).toBe(1 / 2.5 / 2)
  })
})

describe('the split by date', () => {
  const at = (placedAt: string) => ({ ...order('a'), placedAt })
  const orders = [
    '2019-01-31T20:00',
    '2019-02-28T23:59',
    '2019-03-01T00:00',
    '2019-05-01T00:00',
  ].map(at)

  it('takes a whole month or a whole day, and the months after it', () => {
    expect(upTo(orders, '2019-02')).toHaveLength(2)
    expect(upTo(orders, '2019-02-27')).toHaveLength(1)
    expect(monthsAfter(orders, '2019-02', 2)).toHaveLength(1)
    expect(monthsAfter(orders, '2019-01-31', 1)).toHaveLength(1)
    expect(monthOn('2018-11', 3)).toBe('2019-02')
  })
})
