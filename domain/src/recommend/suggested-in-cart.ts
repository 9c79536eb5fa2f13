import type { CartLine } from '../cart/cart.ts'
import { itemsOfLines } from './past-order.ts'

type Lines = readonly Pick<CartLine, 'choice' | 'quantity'>[]

const itemsIn = (lines: Lines): Set<string> => new Set(itemsOfLines(lines).map(({ item }) => item))

/** Of what was suggested, what is in the cart still. */
export function suggestedInCart(lines: Lines, suggested: readonly string[]): string[] {
  const items = itemsIn(lines)
  return [...new Set(suggested)].filter((item) => items.has(item))
}

/**
 * What stays suggested when a cart changes: what is taken out again is forgotten, so that it is nobody's suggestion
 * when it is found on the menu later. What has not been put in yet stays: its builder may be open.
 */
export function stillSuggested(
  suggested: readonly string[],
  before: Lines,
  after: Lines,
): string[] {
  const had = itemsIn(before)
  const has = itemsIn(after)
  return suggested.filter((item) => has.has(item) || !had.has(item))
}
