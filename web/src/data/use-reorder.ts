import { reorder } from '@forno/domain/cart/reorder'
import type { Order } from '@forno/domain/order/order'
import { useCallback, useState } from 'react'
import { useNavigate } from 'react-router'
import { useCart } from './cart.ts'
import { useShopIfKnown } from './shop.tsx'

/** Puts an earlier order into the cart and goes there; `gone` names what the menu no longer has. */
export function useReorder() {
  const shop = useShopIfKnown()
  const navigate = useNavigate()
  const [gone, setGone] = useState<readonly string[]>([])
  const again = useCallback(
    (order: Order) => {
      if (!shop) return
      const found = reorder(shop.menu, shop.store.halves, order.quote)
      setGone(found.gone)
      const { add, setKind, setAddress } = useCart.getState()
      for (const { choice, quantity, note } of found.lines) add(shop.menu, choice, quantity, note)
      setKind(order.fulfilment.kind)
      if (order.fulfilment.kind === 'delivery') setAddress(order.fulfilment.address)
      if (found.lines.length > 0) void navigate('/cart', { state: { gone: found.gone } })
    },
    [shop, navigate],
  )
  return { again, gone, ready: shop !== null }
}
