import { describe, expect, it } from 'vitest'
import { figuresOf, percentile, table } from './statistics.ts'

describe('figures', () => {
  it('take the nearest rank', () => {
    expect(percentile([5, 1, 3, 2, 4], 0.5)).toBe(3)
    expect(percentile([1, 2, 3, 4], 0.95)).toBe(4)
    expect(percentile([], 0.5)).toBeNaN()
  })

  it('count a second by the wall clock, not by the sum', () => {
    const figures = figuresOf({ each: [100, 100, 100, 100], whole: 200 })
    expect(figures).toEqual({ count: 4, perSecond: 20, p50: 100, p95: 100 })
  })
})

it('a table has its names to the left and its numbers to the right', () => {
  expect(table(['way', 'ms'], [['bare', '9']])).toBe('way    ms\n----   --\nbare    9')
})
