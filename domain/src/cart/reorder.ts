import type { Menu } from '../menu/menu.ts'
import type { QuoteLine } from '../pricing/quote.ts'
import { priceChoice } from '../pricing/price-choice.ts'
import type { HalvesRule } from '../store/store.ts'
import type { CartLine } from './cart.ts'

/**
 * An earlier order as lines for today's cart: the same choices at today's prices, with what the menu no longer
 * has left out and named. Keys are given by the caller when the lines are added.
 */
export function reorder(
  menu: Menu,
  rule: HalvesRule,
  quote: { lines: readonly Pick<QuoteLine, 'choice' | 'quantity' | 'note' | 'described'>[] },
): { lines: Omit<CartLine, 'key'>[]; gone: string[] } {
  const lines: Omit<CartLine, 'key'>[] = []
  const gone: string[] = []
  for (const { choice, quantity, note, described } of quote.lines) {
    if (priceChoice(menu, rule, choice).ok) {
      lines.push({ choice, quantity, ...(note === undefined ? {} : { note }) })
    } else gone.push(described.name)
  }
  return { lines, gone }
}
