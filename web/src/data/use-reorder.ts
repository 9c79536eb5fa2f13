import { type Before, orderAgain } from '@forno/domain/cart/order-again'
import type { Order } from '@forno/domain/order/order'
import { useCallback, useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import { useCart } from './cart.ts'
import { useContact, usePayWay } from './checkout.ts'
import { useShopIfKnown } from './shop.tsx'

/** What was had before, and by whom and how it was paid: everything that a checkout asks for. */
export interface HadBefore extends Before, Pick<Order, 'contact' | 'payment'> {}

/** A double tap is one. */
const ONE_TAP_MS = 1_000

/**
 * Puts what was had before into the cart, to go where it went. When the cart was empty and all of it can be had now,
 * that leads straight to the checkout, ready to be paid; otherwise to the cart, which says what is in the way. `gone`
 * names what the menu no longer has.
 */
export function useReorder() {
  const shop = useShopIfKnown()
  const navigate = useNavigate()
  const [gone, setGone] = useState<readonly string[]>([])
  const last = useRef(0)
  const take = useCallback(
    (before: HadBefore) => {
      const now = Date.now()
      if (!shop || now - last.current < ONE_TAP_MS) return
      last.current = now
      const found = orderAgain(shop, before, now)
      setGone(found.gone)
      if (found.lines.length === 0) return
      const wasEmpty = useCart.getState().lines.length === 0
      fillCart(shop.menu, before, found.lines, wasEmpty)
      fillCheckout(before)
      const straight = wasEmpty && found.ready
      void navigate(straight ? '/checkout' : '/cart', { state: { gone: found.gone } })
    },
    [shop, navigate],
  )
  const again = useCallback(
    ({ quote, fulfilment, contact, payment }: Order) =>
      take({ lines: quote.lines, fulfilment, tip: quote.tip, contact, payment }),
    [take],
  )
  return { again, take, gone, ready: shop !== null }
}

type Cart = ReturnType<typeof useCart.getState>

function fillCart(
  menu: Parameters<Cart['add']>[0],
  { fulfilment, tip }: HadBefore,
  lines: ReturnType<typeof orderAgain>['lines'],
  wasEmpty: boolean,
): void {
  const { add, setKind, setAddress, setTip } = useCart.getState()
  for (const { choice, quantity, note } of lines) add(menu, choice, quantity, note)
  setKind(fulfilment.kind)
  if (fulfilment.kind === 'delivery') setAddress(fulfilment.address)
  // A tip that somebody has chosen for this cart already is theirs.
  if (wasEmpty && fulfilment.kind === 'delivery') setTip(tip)
}

/** What is not known on this device yet, as it was the last time. */
function fillCheckout({ contact, payment }: HadBefore): void {
  const { name, phone, set } = useContact.getState()
  if (name === '' || phone === '') set(contact)
  const { way, choose } = usePayWay.getState()
  if (way === null && payment.method === 'cash') choose('cash')
}
