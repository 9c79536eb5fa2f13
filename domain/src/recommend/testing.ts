import * as fc from 'fast-check'
import { days, type Millis } from '../time/millis.ts'
import { learn } from './learn.ts'
import type { PastOrder } from './past-order.ts'

/** For tests of this folder: a fixed day, in a shop whose wall clock shows UTC. */
export const NOW: Millis = Date.UTC(2026, 10, 22, 12)

/** An order of one of each, so many days ago at noon. */
export const anOrderOf = (items: readonly string[], daysAgo = 1): PastOrder => ({
  at: NOW - days(daysAgo),
  items: items.map((item) => ({ item, quantity: 1 })),
})

export const times = <T>(count: number, value: T): T[] => Array.from({ length: count }, () => value)

export const learnt = (
  orders: readonly PastOrder[],
  options: Parameters<typeof learn>[2] | object = {},
) => learn(orders, NOW, { timeZone: 'UTC', ...options })

/** Evenings of a small shop: bread goes with soup, cola with pizza, and water with anything. */
export const evenings: PastOrder[] = [
  ...times(40, anOrderOf(['bread', 'soup'])),
  ...times(40, anOrderOf(['cola', 'pizza'])),
  ...times(15, anOrderOf(['pizza', 'water'])),
  ...times(15, anOrderOf(['soup', 'water'])),
  ...times(60, anOrderOf(['water'])),
]

const dishes = ['bread', 'cola', 'ice', 'pizza', 'salad', 'soup', 'water'] as const

/** Random orders of a small card, up to 400 days old or young. */
export const someOrders = fc.array(
  fc.record({
    at: fc.integer({ min: NOW - days(400), max: NOW + days(2) }),
    items: fc
      .uniqueArray(fc.constantFrom(...dishes), { minLength: 1 })
      .chain((items) =>
        fc.tuple(
          ...items.map((item) =>
            fc.integer({ min: 1, max: 9 }).map((quantity) => ({ item, quantity })),
          ),
        ),
      ),
  }),
  { maxLength: 40 },
)
