import type { CartLine } from '../cart/cart.ts'
import { isHeldOut } from './hold-out.ts'
import { suggestedInCart } from './suggested-in-cart.ts'

/**
 * Whether an order took a suggestion. Browsers say what was suggested, and may say anything: only what the order has
 * counts, and from people who are suggested nothing it never does.
 */
export const tookSuggestion = (
  {
    lines,
    suggested = [],
  }: { lines: readonly Pick<CartLine, 'choice' | 'quantity'>[]; suggested?: readonly string[] },
  customer: string,
  holdOut: number,
): boolean => suggestedInCart(lines, suggested).length > 0 && !isHeldOut(customer, holdOut)
