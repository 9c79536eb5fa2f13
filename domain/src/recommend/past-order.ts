import type { Choice } from '../cart/choice.ts'
import type { Order } from '../order/order.ts'
import type { Millis } from '../time/millis.ts'

/** How many of one item of the card were had together. Quantity ≥ 1. */
export interface Had {
  item: string
  quantity: number
}

/** What an order says about taste: when, and which items of the card, each named once. */
export interface PastOrder {
  at: Millis
  items: readonly Had[]
}

/** The items of the card in a choice: a pizza of two halves is both of its recipes. */
export function itemsOfChoice(choice: Choice): string[] {
  if (choice.kind === 'product') return [choice.item]
  return [...new Set([choice.left.pizza, ...(choice.right ? [choice.right.pizza] : [])])]
}

/** Lines of a cart or a quote as items with quantities, in the order of their first line. */
export function itemsOfLines(lines: readonly { choice: Choice; quantity: number }[]): Had[] {
  const had = new Map<string, number>()
  for (const { choice, quantity } of lines) {
    for (const item of itemsOfChoice(choice)) had.set(item, (had.get(item) ?? 0) + quantity)
  }
  return [...had].map(([item, quantity]) => ({ item, quantity }))
}

/** An order as `learn` and `homeRow` read it. No person in it. */
export const pastOrderOf = ({ placedAt, quote }: Pick<Order, 'placedAt' | 'quote'>): PastOrder => ({
  at: placedAt,
  items: itemsOfLines(quote.lines),
})
