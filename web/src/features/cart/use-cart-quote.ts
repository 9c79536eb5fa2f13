import { rewardRefusals } from '@forno/domain/loyalty/reward-refusals'
import type { Standing } from '@forno/domain/loyalty/standing'
import { missingAt } from '@forno/domain/menu/availability'
import { cartRefusals } from '@forno/domain/order/cart-refusals'
import type { Fulfilment } from '@forno/domain/order/fulfilment'
import { quoteCart } from '@forno/domain/order/place-order'
import type { Quote } from '@forno/domain/pricing/quote'
import type { Refusal } from '@forno/domain/refusal/refusal'
import { fulfilmentOf, useCart } from '../../data/cart.ts'
import type { Shop } from '../../data/shop.tsx'
import { useStanding } from '../../data/use-standing.ts'
import { useNow } from '../../lib/use-now.ts'

export interface CartQuote {
  /** Null when something in the cart is no longer on the menu. */
  quote: Quote | null
  /** Null while a delivery has no address. */
  fulfilment: Fulfilment | null
  /** What stands in the way of ordering now, each by its field. */
  refusals: Refusal[]
  /** Null where there are no points, or while nobody knows how many. */
  standing: Standing | null
}

/** The cart as it costs and as it could be ordered at this minute. */
export function useCartQuote(shop: Shop): CartQuote {
  const cart = useCart()
  const now = useNow(30_000)
  const { lines, tip } = cart
  const reward = cart.reward ?? undefined
  const fulfilment = fulfilmentOf(cart)
  // Without an address the goods can be priced all the same: as if they were collected.
  const priced = quoteCart(shop, {
    lines,
    fulfilment: fulfilment ?? { kind: 'pickup' },
    tip,
    reward,
  })
  const standing = useStanding(shop.store, priced.ok ? priced.value : null)
  if (!priced.ok) return { quote: null, fulfilment, refusals: priced.refusals, standing }
  const missing = shop.availability ? missingAt(shop.availability, now) : shop.missing
  const known = fulfilment ?? { kind: 'pickup' }
  const { store, menu } = shop
  const refusals = [
    ...cartRefusals(store, menu, missing, { lines, fulfilment: known }, priced.value, now),
    ...rewardRefusals(store.loyalty, reward, priced.value, standing?.balance ?? null),
  ]
  if (fulfilment) return { quote: priced.value, fulfilment, refusals, standing }
  const address: Refusal = {
    code: 'invalid',
    field: 'fulfilment.address',
    params: { problem: 'address is missing' },
  }
  // What is said of a pickup that nobody asked for is left out.
  const others = refusals.filter(({ field }) => field !== 'fulfilment')
  return { quote: priced.value, fulfilment, refusals: [...others, address], standing }
}
