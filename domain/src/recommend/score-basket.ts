import { sizeRow, spread } from './model.ts'
import { readPair, readScore, readSigned } from './pack.ts'
import type { Had } from './past-order.ts'
import type { Suggestions } from './suggestions.ts'

/** A score by place in `items`, and which item of the basket speaks most for it (null: none does). */
export interface Scored {
  scores: Float64Array
  because: (string | null)[]
}

/**
 * How well each item of the table would go with a basket: higher is better, as logarithms of odds. Well under a
 * millisecond: it reads the rows of what is in the basket, and nothing else. Items the table does not know count
 * for the size of the basket only.
 */
export function scoreBasket(table: Suggestions, basket: readonly Had[]): Scored {
  const bias = table.bias[sizeRow(basket.length)] ?? ''
  const scores = Float64Array.from(table.items, (_, place) => readScore(bias, place))
  const because: (string | null)[] = table.items.map(() => null)
  const most = new Float64Array(table.items.length)
  const factor = spread(basket.length) * table.step
  for (const { item, quantity } of basket) {
    const row = table.neighbours[table.items.indexOf(item)] ?? ''
    const more = Math.log(Math.max(1, quantity))
    for (let at = 0; at < row.length; at += 4) {
      const place = readPair(row, at)
      const adds = factor * (readSigned(row, at + 2) + more * readSigned(row, at + 3))
      scores[place] = (scores[place] ?? 0) + adds
      if (adds > (most[place] ?? 0)) {
        most[place] = adds
        because[place] = item
      }
    }
  }
  return { scores, because }
}
