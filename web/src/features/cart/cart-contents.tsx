import { MAX_QUANTITY } from '@forno/domain/cart/cart'
import { Plus } from 'lucide-react'
import { useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import { useCart } from '../../data/cart.ts'
import type { Shop } from '../../data/shop.tsx'
import { formatMoney } from '../../lib/money.ts'
import { refusalsFor } from '../../lib/refusal-text.ts'
import { Button, LinkButton } from '../../ui/button.tsx'
import { Refusals } from '../../ui/refusals.tsx'
import { AddOn } from './add-on.tsx'
import { CartLineRow } from './cart-line-row.tsx'
import { FulfilmentSection } from './fulfilment-section.tsx'
import { Receipt } from './receipt.tsx'
import { RewardChoice } from './reward-choice.tsx'
import { TipChoice } from './tip-choice.tsx'
import { useCartQuote } from './use-cart-quote.ts'

/** A cart with something in it: the lines, the way to the customer, the bill, and on to the checkout. */
export function CartContents({ shop }: { shop: Shop }) {
  const lines = useCart((cart) => cart.lines)
  const kind = useCart((cart) => cart.kind)
  const navigate = useNavigate()
  const [tried, setTried] = useState(false)
  const top = useRef<HTMLDivElement>(null)
  const { quote, fulfilment, refusals, standing } = useCartQuote(shop)
  const currency = shop.menu.currency
  const general = refusals.filter(({ field }) => !/^(lines\.\d|fulfilment)/.test(field ?? ''))

  const goOn = () => {
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
    <div
      ref={top}
      className="space-y-10 lg:grid lg:grid-cols-[minmax(0,1fr)_24rem] lg:items-start lg:space-y-0 lg:gap-12"
    >
      <div className="space-y-10">
        <div className="space-y-3">
          <ul aria-label="In the cart" className="space-y-3">
            {lines.map((line, index) => (
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
          <AddOn shop={shop} />
          <LinkButton to="/" look="quiet" className="-ml-4">
            <Plus aria-hidden="true" className="size-5" />
            Add something else
          </LinkButton>
        </div>
        <FulfilmentSection
          shop={shop}
          goods={quote?.goods ?? null}
          tried={tried}
          refusals={refusalsFor(refusals, 'fulfilment')}
        />
      </div>
      <div className="space-y-6 lg:sticky lg:top-24">
        {quote && kind === 'delivery' && <TipChoice goods={quote.goods} currency={currency} />}
        {quote && standing && <RewardChoice standing={standing} />}
        {quote && <Receipt store={shop.store} fulfilment={fulfilment} quote={quote} />}
        <div
          data-problem={general.length > 0 ? '' : undefined}
          tabIndex={-1}
          className="empty:hidden"
        >
          <Refusals refusals={general} currency={currency} title="Before you can order" />
        </div>
        <div className="fixed inset-x-0 bottom-0 z-30 border-t border-line bg-card/95 px-4 pt-3 pb-[max(0.75rem,env(safe-area-inset-bottom))] shadow-lift backdrop-blur lg:static lg:border-0 lg:bg-transparent lg:p-0 lg:shadow-none lg:backdrop-blur-none">
          <Button size="large" className="w-full" onClick={goOn}>
            Go to checkout
            {quote && <span className="tabular">· {formatMoney(quote.total, currency)}</span>}
          </Button>
        </div>
      </div>
    </div>
  )
}
