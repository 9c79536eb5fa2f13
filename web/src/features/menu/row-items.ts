import type { Choice } from '@forno/domain/cart/choice'
import type { Missing } from '@forno/domain/menu/availability'
import { byId, type Item, type Menu } from '@forno/domain/menu/menu'
import type { Cents } from '@forno/domain/money/cents'
import { priceChoice } from '@forno/domain/pricing/price-choice'
import { ordersThatCount } from '@forno/domain/recommend/habit'
import { isHeldOut } from '@forno/domain/recommend/hold-out'
import { homeRow, type RowReason } from '@forno/domain/recommend/home-row'
import { pastOrderOf } from '@forno/domain/recommend/past-order'
import { momentOf } from '@forno/domain/recommend/season'
import { offerOf, unsuitable } from '@forno/domain/recommend/suits'
import type { Store } from '@forno/domain/store/store'
import type { Millis } from '@forno/domain/time/millis'
import type { Taste } from '../../data/use-taste.ts'

/** One thing of the row: how it can be had, and why it is there. */
export interface RowItem {
  item: Item
  choice: Choice
  price: Cents
  because: RowReason
}

/** Why it is there, in words. */
export const reasonWords: Record<RowReason, string> = {
  yours: 'You have had it before',
  hour: 'Liked at this hour',
  season: 'Liked at this time of year',
  popular: 'Sells well now',
}

/**
 * What to show somebody first at this moment, best first; nothing to those who are held out, and nothing that is sold
 * out or that they must not eat, whatever the crust. Without a habit or a name it is what sells now.
 */
export function rowItems(
  { menu, store, missing }: { menu: Menu; store: Store; missing: Missing },
  { uid, table, orders, avoid, diets }: Taste,
  now: Millis,
): RowItem[] {
  if (!table || (uid !== null && isHeldOut(uid, store.holdOut))) return []
  const limits = { missing, avoid, diets }
  const visit = { now, ...momentOf(store.hours.timeZone, now) }
  const history = ordersThatCount(orders, store.id).map(pastOrderOf)
  const row = homeRow(table, history, visit, { exclude: unsuitable(menu, limits) })
  return row.flatMap((entry) => {
    const item = byId(menu.items, entry.item)
    const choice = offerOf(menu, entry.item, limits)
    const priced = choice && priceChoice(menu, store.halves, choice)
    return item && choice && priced?.ok
      ? [{ item, choice, price: priced.value.unit, because: entry.because }]
      : []
  })
}
