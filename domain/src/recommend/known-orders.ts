import type { Millis } from '../time/millis.ts'
import type { LearnOptions } from './learn-options.ts'
import type { PastOrder } from './past-order.ts'
import { recencyWeight } from './recency.ts'

/** An order as numbers. `items` are places in the list of known items. */
export interface KnownOrder {
  at: Millis
  weight: number
  items: readonly number[]
  /** Natural logarithm of each quantity: 0 for one. */
  more: readonly number[]
}

export interface Known {
  items: string[]
  orders: KnownOrder[]
  /** Recent orders with each item, by weight. */
  sold: Float64Array
  /** Σ weight of all orders. */
  whole: number
}

/**
 * The latest orders up to now and the items in them that sell most. Sorted throughout: however the orders were read,
 * the same orders give the same table.
 */
export function knownOrders(
  orders: readonly PastOrder[],
  now: Millis,
  options: LearnOptions,
): Known {
  const latest = orders
    .filter((order) => order.at <= now && order.items.length > 0)
    .map((order) => ({ order, key: JSON.stringify(sorted(order)) }))
    .toSorted((a, b) => b.order.at - a.order.at || compare(a.key, b.key))
    .slice(0, options.maxOrders)
    .map(({ order }) => ({
      items: sorted(order),
      at: order.at,
      weight: recencyWeight(order.at, now, options.halfLifeDays),
    }))
  const sales = new Map<string, number>()
  for (const { items, weight } of latest) {
    for (const { item } of items) sales.set(item, (sales.get(item) ?? 0) + weight)
  }
  const items = [...sales]
    .toSorted((a, b) => b[1] - a[1] || compare(a[0], b[0]))
    .slice(0, options.maxItems)
    .map(([item]) => item)
    .toSorted(compare)
  const placeOf = new Map(items.map((item, place) => [item, place]))
  return {
    items,
    orders: latest.map(({ items, at, weight }) => {
      const known = items.flatMap(({ item, quantity }) => {
        const place = placeOf.get(item)
        return place === undefined ? [] : [{ place, more: Math.log(Math.max(1, quantity)) }]
      })
      return { at, weight, items: known.map((k) => k.place), more: known.map((k) => k.more) }
    }),
    sold: Float64Array.from(items, (item) => sales.get(item) ?? 0),
    whole: latest.reduce((sum, { weight }) => sum + weight, 0),
  }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const sorted = ({ items }: PastOrder) => items.toSorted((a, b) => compare(a.item, b.item))
