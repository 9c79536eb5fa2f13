import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PastOrder } from '@forno/domain/recommend/past-order'

export interface ReadOrder extends PastOrder {
  /** As written, local time: `2019-03-01T18:42`. Compares as text. */
  placedAt: string
}

const HEAD = 'order_number,placed_at,item,quantity,price'

/**
 * The takeaway's orders from `orders.csv` in this folder, oldest first. The clock on the wall is read as if it were
 * UTC. Throws when the file is not as its README says.
 */
export function readOrders(folder: string): ReadOrder[] {
  const [head, ...lines] = readFileSync(join(folder, 'orders.csv'), 'utf8').trim().split(/\r?\n/)
  if (head !== HEAD) throw new Error(`orders.csv should begin with ${HEAD}`)
  const orders = new Map<string, { placedAt: string; items: Map<string, number> }>()
  lines.forEach((line, n) => {
    const [number, placedAt, item, quantity, price, ...rest] = line.split(',')
    const count = Number(quantity)
    if (!number || !placedAt || !item || !price || rest.length > 0 || !(count > 0)) {
      throw new Error(`orders.csv line ${n + 2}: ${line}`)
    }
    const order = orders.get(number) ?? { placedAt, items: new Map<string, number>() }
    order.items.set(item, (order.items.get(item) ?? 0) + count)
    orders.set(number, order)
  })
  return [...orders.values()]
    .map(({ placedAt, items }) => ({
      placedAt,
      at: Date.parse(`${placedAt}Z`),
      items: [...items].map(([item, quantity]) => ({ item, quantity })),
    }))
    .toSorted((a, b) => a.at - b.at)
}
