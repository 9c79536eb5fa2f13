import { describe, expect, it } from 'vitest'
import type { KnownOrder } from './known-orders.ts'
import { liftsBy } from './lifts.ts'
import { times } from './testing.ts'

const [COFFEE, PIZZA, RARE] = [0, 1, 2]
/** `at` is the part: 0 the morning, 1 the evening. */
const sale = (at: number, ...items: number[]): KnownOrder => ({
  at,
  weight: 1,
  items,
  more: items.map(() => 0),
})
const lifts = (orders: readonly KnownOrder[]) => liftsBy(orders, 3, 2, ({ at }) => at)

describe('what an hour favours', () => {
  it('is seen where it is plain', () => {
    const [morning, evening] = lifts([
      ...times(200, sale(0, COFFEE)),
      ...times(100, sale(1, COFFEE)),
      ...times(300, sale(1, PIZZA)),
    ])
    expect(morning?.[COFFEE]).toBeGreaterThan(0.3)
    expect(morning?.[PIZZA]).toBeLessThan(-0.3)
    expect(evening?.[PIZZA]).toBeGreaterThan(0)
  })

  it('is nothing where chance explains it', () => {
    const [morning, evening] = lifts([
      ...times(50, sale(0, PIZZA)),
      ...times(57, sale(1, PIZZA)),
      ...times(55, sale(0, COFFEE)),
      ...times(50, sale(1, COFFEE)),
      ...times(3, sale(0, RARE)),
    ])
    for (const row of [morning, evening]) expect([...(row ?? [])].map(Math.abs)).toEqual([0, 0, 0])
  })

  it('is not that people order less of everything then', () => {
    const [morning] = lifts([
      ...times(300, sale(0, PIZZA)),
      ...times(300, sale(0, COFFEE)),
      ...times(300, sale(1, PIZZA, COFFEE)),
    ])
    expect(Math.abs(morning?.[PIZZA] ?? 1)).toBe(0)
  })

  it('is nothing without orders', () => {
    expect(lifts([]).map((row) => [...row].map(Math.abs))).toEqual([
      [0, 0, 0],
      [0, 0, 0],
    ])
  })
})
