import type { CartLine } from '@forno/domain/cart/cart'
import type { Choice } from '@forno/domain/cart/choice'
import type { Missing } from '@forno/domain/menu/availability'
import { byId, type Menu } from '@forno/domain/menu/menu'
import { isHeldOut } from '@forno/domain/recommend/hold-out'
import { itemsOfLines } from '@forno/domain/recommend/past-order'
import { goesWith, suggestAddOns } from '@forno/domain/recommend/suggest-add-ons'
import { offerOf, unsuitable } from '@forno/domain/recommend/suits'
import type { Store } from '@forno/domain/store/store'
import type { Taste } from '../../data/use-taste.ts'

export interface FoundAddOn {
  item: string
  name: string
  choice: Choice
  /** The item of the cart that it goes with, where that may be said. */
  because: string | null
}

/**
 * The one thing to add to a cart: no second pizza, nothing that is sold out or that this person must not eat, and
 * nothing at all for those who are held out.
 */
export function addOnFor(
  { menu, store, missing }: { menu: Menu; store: Store; missing: Missing },
  { uid, table, avoid, diets }: Taste,
  lines: readonly CartLine[],
): FoundAddOn | null {
  if (!table || lines.length === 0 || (uid !== null && isHeldOut(uid, store.holdOut))) return null
  const limits = { missing, avoid, diets }
  const cannotBe = unsuitable(menu, limits)
  const exclude = (id: string) => byId(menu.items, id)?.kind !== 'product' || cannotBe(id)
  const [best] = suggestAddOns(table, itemsOfLines(lines), { exclude })
  const item = best && byId(menu.items, best.item)
  const choice = best && offerOf(menu, best.item, limits)
  if (!item || !choice) return null
  return { item: item.id, name: item.name, choice, because: goesWith(table, best) }
}
