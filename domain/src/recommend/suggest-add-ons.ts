import type { Had } from './past-order.ts'
import { scoreBasket } from './score-basket.ts'
import type { Suggestions } from './suggestions.ts'

/**
 * From so many orders on it may be said that two things go together. With fewer the table still ranks by what it saw,
 * which is hardly more than chance: nothing that should be told to people as a fact.
 */
const ENOUGH_TO_SAY = 200

/** The item of the basket that an add-on goes with, as far as it may be said; null: it is what sells now. */
export const goesWith = ({ orders }: Suggestions, { because }: AddOn): string | null =>
  orders >= ENOUGH_TO_SAY ? because : null

export interface AddOn {
  item: string
  /** Logarithm of odds: only comparable within one answer. */
  score: number
  /** The item of the basket that speaks most for it; null when it is simply what sells now. */
  because: string | null
}

/**
 * What to add to this basket, best first. Never what is in it, nor what the caller excludes (sold out, allergens,
 * not an add-on): see `suits.ts`. An empty basket gets what sells now; an empty table gives nothing.
 */
export function suggestAddOns(
  table: Suggestions,
  basket: readonly Had[],
  { exclude, count = 1 }: { exclude: (item: string) => boolean; count?: number },
): AddOn[] {
  const inBasket = new Set(basket.map(({ item }) => item))
  const { scores, because } = scoreBasket(table, basket)
  const ranked = table.items
    .map((item, place) => ({ item, score: scores[place] ?? 0, because: because[place] ?? null }))
    .filter(({ item }) => !inBasket.has(item))
    .toSorted((a, b) => b.score - a.score || (a.item < b.item ? -1 : 1))
  const found: AddOn[] = []
  // One by one: `exclude` may go through a whole recipe, and only the best few are wanted.
  for (const addOn of ranked) {
    if (found.length >= count) break
    if (!exclude(addOn.item)) found.push(addOn)
  }
  return found
}
