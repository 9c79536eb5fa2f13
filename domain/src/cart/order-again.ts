import type { Missing } from '../menu/availability.ts'
import type { Menu } from '../menu/menu.ts'
import { cartRefusals } from '../order/cart-refusals.ts'
import type { Fulfilment } from '../order/fulfilment.ts'
import { quoteCart } from '../order/place-order.ts'
import type { Quote, QuoteLine } from '../pricing/quote.ts'
import type { Refusal } from '../refusal/refusal.ts'
import type { Store } from '../store/store.ts'
import type { Millis } from '../time/millis.ts'
import type { CartLine } from './cart.ts'
import { reorder } from './reorder.ts'

/** What was had before, and how: as far as it can be had again. */
export interface Before {
  lines: readonly Pick<QuoteLine, 'choice' | 'quantity' | 'note' | 'described'>[]
  fulfilment: Fulfilment
  tip: number
}

export interface AgainToday {
  lines: Omit<CartLine, 'key'>[]
  /** By name, what the menu no longer has. */
  gone: string[]
  /** At today's prices; null when none of it is on the menu any more. */
  quote: Quote | null
  /** What stands in the way now: sold out, shut, out of zone; those of a line by its place in `lines`. */
  refusals: Refusal[]
  /** It can be paid as it stands: nobody has to look into the cart first. */
  ready: boolean
}

/** An earlier order as it could be placed at this moment. */
export function orderAgain(
  { store, menu, missing }: { store: Store; menu: Menu; missing: Missing },
  { lines: had, fulfilment, tip }: Before,
  now: Millis,
): AgainToday {
  const { lines, gone } = reorder(menu, store.halves, { lines: had })
  const keyed = lines.map((line, place) => ({ ...line, key: String(place) }))
  const quoted =
    lines.length > 0 ? quoteCart({ store, menu }, { lines: keyed, fulfilment, tip }) : null
  const quote = quoted?.ok ? quoted.value : null
  const refusals = cartRefusals(store, menu, missing, { lines: keyed, fulfilment }, quote, now)
  const ready = quote !== null && gone.length === 0 && refusals.length === 0
  return { lines, gone, quote, refusals, ready }
}
