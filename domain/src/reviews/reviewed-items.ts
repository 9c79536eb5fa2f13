import type { Order } from '../order/order.ts'
import type { QuoteLine } from '../pricing/quote.ts'

/** What can be liked or not: an item of the card, as it was called when it was ordered. */
export interface ReviewedItem {
  item: string
  name: string
}

/** Everything in an order, each once; a pizza of two halves is two. */
export function reviewedItems({ quote }: Pick<Order, 'quote'>): ReviewedItem[] {
  const names = new Map<string, string>()
  for (const { item, name } of quote.lines.flatMap(itemsIn)) {
    if (!names.has(item)) names.set(item, name)
  }
  return [...names].map(([item, name]) => ({ item, name }))
}

function itemsIn({ choice, described }: QuoteLine): ReviewedItem[] {
  if (described.kind === 'pizza') {
    const halves = described.right ? [described.left, described.right] : [described.left]
    return halves.map(({ pizza, name }) => ({ item: pizza, name }))
  }
  return choice.kind === 'product' ? [{ item: choice.item, name: described.name }] : []
}
