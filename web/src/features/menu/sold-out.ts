import type { Missing } from '@forno/domain/menu/availability'
import { byId, type Item, type Menu } from '@forno/domain/menu/menu'

/** Why an item cannot be had as it stands in the menu. */
export interface SoldOut {
  /** What there is none of, by name; empty when the item itself is out. */
  names: string[]
  /** What to leave off to have it nevertheless; empty when nothing helps. */
  without: string[]
}

/** What stands in the way of an item today; null when nothing does. */
export function soldOutOf(menu: Menu, item: Item, missing: Missing): SoldOut | null {
  if (missing.items.has(item.id)) return { names: [], without: [] }
  const needed =
    item.kind === 'product'
      ? item.ingredients
      : [...item.toppings, ...(byId(menu.sauces, item.sauce)?.ingredients ?? [])]
  const out = needed.filter((id) => missing.ingredients.has(id))
  if (out.length === 0) return null
  const names = out.map((id) => (byId(menu.ingredients, id)?.name ?? id).toLowerCase())
  return { names, without: item.kind === 'pizza' ? out : [] }
}
