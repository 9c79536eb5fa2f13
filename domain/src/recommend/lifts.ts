import type { KnownOrder } from './known-orders.ts'
import type { Row } from './vectors.ts'

/** Orders as good as seen without any lift: one party at noon does not make a dish a lunch. */
const DOUBT = 20

/**
 * How much more than usually each item sells in each of so many parts (of the day, of the year), as logarithms,
 * pulled towards 0 where there is little to go by. `partOf` says which part an order belongs to.
 */
export function liftsBy(
  orders: readonly KnownOrder[],
  count: number,
  parts: number,
  partOf: (order: KnownOrder) => number,
): Row[] {
  const sold = Array.from({ length: parts }, () => new Float64Array(count))
  const inPart = new Float64Array(parts)
  const inAll = new Float64Array(count)
  for (const order of orders) {
    const part = partOf(order)
    inPart[part] = (inPart[part] ?? 0) + 1
    for (const item of order.items) {
      inAll[item] = (inAll[item] ?? 0) + 1
      const row = sold[part]
      if (row) row[item] = (row[item] ?? 0) + 1
    }
  }
  return sold.map((row, part) => {
    const share = (inPart[part] ?? 0) / Math.max(1, orders.length)
    return row.map((seen, item) => Math.log((seen + DOUBT) / ((inAll[item] ?? 0) * share + DOUBT)))
  })
}
