import { quoteCart } from '@forno/domain/order/place-order'
import { fulfilmentOf, useCart } from '../../data/cart.ts'
import { useShopIfKnown } from '../../data/shop.tsx'
import { LinkButton } from '../../ui/button.tsx'
import { Page } from '../../ui/page.tsx'
import { Refusals } from '../../ui/refusals.tsx'
import { Empty, Waiting } from '../../ui/states.tsx'
import { CheckoutForm } from './checkout-form.tsx'

/** The last step: who, how it is paid, and the total that was shown all along. */
export default function CheckoutPage() {
  const shop = useShopIfKnown()
  const cart = useCart()
  const fulfilment = fulfilmentOf(cart)
  const backToCart = <LinkButton to="/cart">Back to the cart</LinkButton>
  const body = () => {
    if (!shop) return <Waiting what="Fetching the menu" />
    if (cart.lines.length === 0) {
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
    const quoted = quoteCart(shop, { lines: cart.lines, fulfilment, tip: cart.tip })
    if (!quoted.ok) return <Refusals refusals={quoted.refusals} actions={backToCart} />
    return <CheckoutForm shop={shop} fulfilment={fulfilment} quote={quoted.value} />
  }
  return <Page title="Checkout">{body()}</Page>
}
