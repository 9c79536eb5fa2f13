import type { CartLine } from '@forno/domain/cart/cart'
import type { Menu } from '@forno/domain/menu/menu'
import type { Cents } from '@forno/domain/money/cents'
import { quoteCart } from '@forno/domain/order/place-order'
import type { Store } from '@forno/domain/store/store'

/** What the things in a cart are worth, without fee and tip; null when the menu no longer has one of them. */
export function goodsOf(store: Store, menu: Menu, lines: readonly CartLine[]): Cents | null {
  const quote = quoteCart({ store, menu }, { lines, fulfilment: { kind: 'pickup' }, tip: 0 })
  return quote.ok ? quote.value.goods : null
}
