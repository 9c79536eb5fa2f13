import { MAX_QUANTITY } from '@forno/domain/cart/cart'
import { missingAt } from '@forno/domain/menu/availability'
import { cartRefusals } from '@forno/domain/order/cart-refusals'
import { quoteCart } from '@forno/domain/order/place-order'
import type { Refusal } from '@forno/domain/refusal/refusal'
import { useRef, useState } from 'react'
import { useLocation, useNavigate } from 'react-router'
import * as v from 'valibot'
import { fulfilmentOf, useCart } from '../../data/cart.ts'
import { type Shop, useShopIfKnown } from '../../data/shop.tsx'
import { refusalsFor } from '../../lib/refusal-text.ts'
import { useNow } from '../../lib/use-now.ts'
import { Button, LinkButton } from '../../ui/button.tsx'
import { GoneNotice } from '../../ui/gone-notice.tsx'
import { Page } from '../../ui/page.tsx'
import { Refusals } from '../../ui/refusals.tsx'
import { Empty, Waiting } from '../../ui/states.tsx'
import { Totals } from '../../ui/totals.tsx'
import { FreeDeliveryHint } from './free-delivery-hint.tsx'
import { CartLineRow } from './cart-line-row.tsx'
import { FulfilmentSection } from './fulfilment-section.tsx'
import { RemovedNotice } from './removed-notice.tsx'
import { TipChoice } from './tip-choice.tsx'

/** Everything that makes up the order and its price: nothing new appears after this page. */
export default function CartPage() {
  const shop = useShopIfKnown()
  const lines = useCart((cart) => cart.lines)
  const sent = v.safeParse(v.object({ gone: v.array(v.string()) }), useLocation().state)
  const gone = sent.success ? sent.output.gone : []
  return (
    <Page title="Your cart">
      <div className="space-y-8">
        <GoneNotice gone={gone} />
        {!shop && <Waiting what="Fetching the menu" />}
        <RemovedNotice />
        {shop && lines.length === 0 && (
          <Empty title="Nothing in it yet" action={<LinkButton to="/">To the menu</LinkButton>}>
            <p>Build a pizza, half and half if you like; it will wait here for you.</p>
          </Empty>
        )}
        {shop && lines.length > 0 && <CartContents shop={shop} />}
      </div>
    </Page>
  )
}

/** Refusals that the customer mends further up the page; an unknown address counts as one. */
function useStandsInTheWay(shop: Shop) {
  const cart = useCart()
  const now = useNow(30_000)
  const { lines, tip } = cart
  const fulfilment = fulfilmentOf(cart)
  // Without an address the goods can be priced all the same: as if they were collected.
  const priced = quoteCart(shop, { lines, fulfilment: fulfilment ?? { kind: 'pickup' }, tip })
  if (!priced.ok) return { quote: null, fulfilment, refusals: priced.refusals }
  const missing = shop.availability ? missingAt(shop.availability, now) : shop.missing
  const refusals: Refusal[] = fulfilment
    ? cartRefusals(shop.store, shop.menu, missing, { lines, fulfilment }, priced.value, now)
    : [{ code: 'invalid', field: 'fulfilment.address', params: { problem: 'address is missing' } }]
  return { quote: priced.value, fulfilment, refusals }
}

function CartContents({ shop }: { shop: Shop }) {
  const cart = useCart()
  const navigate = useNavigate()
  const [tried, setTried] = useState(false)
  const top = useRef<HTMLDivElement>(null)
  const { quote, fulfilment, refusals } = useStandsInTheWay(shop)
  const currency = shop.menu.currency
  const general = refusals.filter(({ field }) => !/^(lines\.\d|fulfilment)/.test(field ?? ''))

  const goOn = (): void => {
    if (refusals.length === 0) {
      void navigate('/checkout')
      return
    }
    setTried(true)
    // The first problem gets the focus once it is in the page.
    requestAnimationFrame(() => {
      const first = top.current?.querySelector<HTMLElement>('[aria-invalid="true"], [data-problem]')
      first?.scrollIntoView({ block: 'center' })
      first?.focus()
    })
  }
  return (
    <div ref={top} className="space-y-8">
      <ul aria-label="In the cart" className="space-y-3">
        {cart.lines.map((line, index) => (
          <CartLineRow
            key={line.key}
            line={line}
            shop={shop}
            total={quote?.lines[index]?.total ?? null}
            max={MAX_QUANTITY}
            refusals={refusalsFor(refusals, `lines.${index}`)}
          />
        ))}
      </ul>
      <LinkButton to="/" look="secondary" className="w-full">
        Add something else
      </LinkButton>
      <FulfilmentSection
        shop={shop}
        goods={quote?.goods ?? 0}
        tried={tried}
        refusals={refusalsFor(refusals, 'fulfilment')}
      />
      {quote && <TipChoice goods={quote.goods} currency={currency} />}
      {quote && (
        <section
          aria-labelledby="sum"
          className="space-y-3 rounded-card border border-line bg-card p-5 shadow-card"
        >
          <h2 id="sum" className="text-2xl">
            What it costs
          </h2>
          <Totals quote={quote} />
          {!fulfilment && <p className="text-soft">Delivery is added once we know your address.</p>}
          {fulfilment && (
            <FreeDeliveryHint store={shop.store} fulfilment={fulfilment} quote={quote} />
          )}
        </section>
      )}
      <div data-problem={general.length > 0 ? '' : undefined} tabIndex={-1}>
        <Refusals refusals={general} currency={currency} title="Before you can order" />
      </div>
      <Button size="large" className="w-full" onClick={goOn}>
        Go to checkout
      </Button>
    </div>
  )
}
