import type { Fulfilment } from '@forno/domain/order/fulfilment'
import { quoteCart } from '@forno/domain/order/place-order'
import type { Quote } from '@forno/domain/pricing/quote'
import { useState } from 'react'
import { Navigate } from 'react-router'
import { useActiveOrder } from '../../data/active-order.ts'
import { fulfilmentOf, useCart } from '../../data/cart.ts'
import { type Shop, useShopIfKnown } from '../../data/shop.tsx'
import { LinkButton } from '../../ui/button.tsx'
import { Page } from '../../ui/page.tsx'
import { Refusals } from '../../ui/refusals.tsx'
import { Empty, Waiting } from '../../ui/states.tsx'
import { CheckoutForm } from './checkout-form.tsx'

interface Checkout {
  shop: Shop
  fulfilment: Fulfilment
  quote: Quote
}

/** The last step: who, how it is paid, and the total that was shown all along. */
export default function CheckoutPage() {
  const shop = useShopIfKnown()
  const cart = useCart()
  const unpaid = useActiveOrder(({ order }) => (order?.unpaid ? order.id : null))
  // What has been sent stays on the page until its end is known, whatever becomes of the cart.
  const [held, setHeld] = useState<Checkout | null>(null)
  const fulfilment = fulfilmentOf(cart)
  const backToCart = <LinkButton to="/cart">Back to the cart</LinkButton>
  const form = (checkout: Checkout) => (
    <CheckoutForm {...checkout} hold={(hold) => setHeld(hold ? checkout : null)} />
  )
  const body = () => {
    if (held) return form(held)
    if (!shop) return <Waiting what="Fetching the menu" />
    if (cart.lines.length === 0) {
      // Reloaded while paying, or paid for in another tab: this is where it goes on.
      if (unpaid) return <Navigate to={`/orders/${unpaid}/pay`} replace />
      return (
        <Empty title="Your cart is empty" action={<LinkButton to="/">To the menu</LinkButton>}>
          <p>If you have just ordered, your order is under “Orders”.</p>
        </Empty>
      )
    }
    if (!fulfilment) {
      return (
        <Empty title="Where shall we bring it?" action={backToCart}>
          <p>Enter your address in the cart, or choose pickup.</p>
        </Empty>
      )
    }
    const { lines, tip } = cart
    const quoted = quoteCart(shop, { lines, fulfilment, tip, reward: cart.reward ?? undefined })
    if (!quoted.ok) return <Refusals refusals={quoted.refusals} actions={backToCart} />
    return form({ shop, fulfilment, quote: quoted.value })
  }
  return <Page title="Checkout">{body()}</Page>
}
