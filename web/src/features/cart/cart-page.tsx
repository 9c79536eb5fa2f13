import { useLocation } from 'react-router'
import * as v from 'valibot'
import { fulfilmentOf, useCart } from '../../data/cart.ts'
import { useShopIfKnown } from '../../data/shop.tsx'
import { LinkButton } from '../../ui/button.tsx'
import { GoneNotice } from '../../ui/gone-notice.tsx'
import { Page } from '../../ui/page.tsx'
import { HalfPicture } from '../../ui/pictures/half-picture.tsx'
import { Empty, Waiting } from '../../ui/states.tsx'
import { CartContents } from './cart-contents.tsx'
import { FulfilmentSection } from './fulfilment-section.tsx'
import { RemovedNotice } from './removed-notice.tsx'

/** Everything that makes up the order and its price: nothing new appears after this page. */
export default function CartPage() {
  const shop = useShopIfKnown()
  const lines = useCart((cart) => cart.lines)
  const isKnown = useCart((cart) => fulfilmentOf(cart) !== null)
  const sent = v.safeParse(v.object({ gone: v.array(v.string()) }), useLocation().state)
  return (
    <Page title="Your cart" wide={lines.length > 0}>
      <div className="space-y-8">
        <GoneNotice gone={sent.success ? sent.output.gone : []} />
        <RemovedNotice />
        {!shop && <Waiting what="Fetching the menu" />}
        {shop && lines.length === 0 && (
          <>
            <Empty
              picture={<HalfPicture side="left" className="size-full text-soft" />}
              title="Nothing in it yet"
              action={<LinkButton to="/">To the menu</LinkButton>}
            >
              <p>Build a pizza, half and half if you like; it will wait here for you.</p>
            </Empty>
            <FulfilmentSection shop={shop} goods={null} tried={false} refusals={[]} />
            {isKnown && (
              <LinkButton to="/" look="secondary" className="w-full">
                Choose from the menu
              </LinkButton>
            )}
          </>
        )}
        {shop && lines.length > 0 && <CartContents shop={shop} />}
      </div>
    </Page>
  )
}
