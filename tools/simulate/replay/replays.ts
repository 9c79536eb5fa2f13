import type { Outcome } from './outcome.ts'
import { nearestFirst } from './nearest-first.ts'
import { ourEngine } from './our-engine.ts'
import type { Town } from './policy.ts'
import { type Evening, replay } from './replay.ts'

const MINUTE = 60_000

/** The same evening under both ways of sending drivers. Null for an evening without orders or drivers. */
export function bothWays(
  evening: Evening,
  travel: Town['travel'],
  freshFor: number,
): { ours: Outcome; nearest: Outcome } | null {
  if (evening.orders.length === 0 || evening.drivers.length === 0) return null
  const last = Math.max(...evening.orders.map(({ readyAt }) => readyAt))
  const town = {
    shop: evening.shop,
    capacity: evening.capacity,
    travel,
    // Nobody goes home before the last order is out, in either way.
    until: last + 300 * MINUTE,
  }
  return {
    ours: replay(evening, ourEngine(town, freshFor)),
    nearest: replay(evening, nearestFirst(town)),
  }
}
