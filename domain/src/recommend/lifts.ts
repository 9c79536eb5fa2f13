import type { KnownOrder } from './known-orders.ts'
import type { Row } from './vectors.ts'

/** Sales as good as seen without any lift: one party at noon does not make a dish a lunch. */
const DOUBT = 20
/** Squared standard deviations that chance, a trend or one odd year explain: what is less counts as nothing. */
const CHANCE = 9

/**
 * How much more of each item than of everything is sold in each of so many parts (of the day, of the year), as
 * logarithms, pulled towards 0 where there is little to go by. Beside what is sold, not beside orders: at an hour of
 * small orders nothing would be liked. `partOf` says which part an order belongs to.
 */
export function liftsBy(
  orders: readonly KnownOrder[],
  count: number,
  parts: number,
  partOf: (order: KnownOrder) => number,
): Row[] {
  const sold = Array.from({ length: parts }, () => new Float64Array(count))
  const inAll = new Float64Array(count)
  for (const order of orders) {
    const row = sold[partOf(order)]
    for (const item of order.items) {
      inAll[item] = (inAll[item] ?? 0) + 1
      if (row) row[item] = (row[item] ?? 0) + 1
    }
  }
  const everything = Math.max(1, whole(inAll))
  return sold.map((row) => {
    const share = whole(row) / everything
    return row.map((seen, item) => lift(seen, (inAll[item] ?? 0) * share))
  })
}

/** The more a difference could be chance, the less is left of it (James and Stein's positive part). */
function lift(seen: number, expected: number): number {
  const deviations = (seen - expected) ** 2 / Math.max(1, expected)
  const believed = deviations <= CHANCE ? 0 : 1 - CHANCE / deviations
  return believed * Math.log((seen + DOUBT) / (expected + DOUBT))
}

const whole = (row: Row): number => row.reduce((sum, value) => sum + value, 0)
