import { addressLine } from '@forno/domain/geo/address'
import type { Cents } from '@forno/domain/money/cents'
import type { Fulfilment } from '@forno/domain/order/fulfilment'
import { zoneFor } from '@forno/domain/pricing/delivery-fee'
import type { Refusal } from '@forno/domain/refusal/refusal'
import { Bike, Store } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useLocation } from 'react-router'
import { useCart } from '../../data/cart.ts'
import type { Shop } from '../../data/shop.tsx'
import { estimateWords } from '../../lib/estimate-words.ts'
import { formatMoney } from '../../lib/money.ts'
import { refusalText } from '../../lib/refusal-text.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { AddressForm } from './address-form.tsx'
import { zoneWords } from './zone-words.ts'

/** Delivery or pickup, and where to: with the zone's fee and minimum in words as soon as the door is known. */
export function FulfilmentSection({
  shop: { store, menu },
  goods,
  tried,
  refusals,
}: {
  shop: Shop
  /** What the things in the cart are worth; null while there are none. */
  goods: Cents | null
  tried: boolean
  refusals: readonly Refusal[]
}) {
  const { kind, address, setKind } = useCart()
  const section = useRef<HTMLElement>(null)
  const { hash } = useLocation()
  useEffect(() => {
    // The menu leads here to be told where to.
    if (hash === '#where') section.current?.scrollIntoView()
  }, [hash])
  const zone = address && zoneFor(store, address.at)
  const outside = kind === 'delivery' && address !== null && !zone
  const others = refusals.filter(({ code }) => code !== 'outOfZone' && code !== 'invalid')
  const off = 'Not at the moment'
  return (
    <section ref={section} id="where" aria-labelledby="where-title" className="space-y-4">
      <h2 id="where-title" className="text-2xl">
        How do you get it?
      </h2>
      <Segmented<Fulfilment['kind']>
        legend="Delivery or pickup"
        hideLegend
        value={kind}
        onChange={setKind}
        options={[
          {
            value: 'delivery',
            label: (
              <>
                <Bike aria-hidden="true" className="size-5" /> Delivery
              </>
            ),
            unavailable: store.delivery ? undefined : off,
          },
          {
            value: 'pickup',
            label: (
              <>
                <Store aria-hidden="true" className="size-5" /> Pickup
              </>
            ),
            unavailable: store.pickup ? undefined : off,
          },
        ]}
      />
      {kind === 'pickup' ? (
        <p>
          Collect it at <strong>{addressLine(store.address)}</strong>,{' '}
          {estimateWords(store, { kind })} after you order.
        </p>
      ) : (
        <AddressForm zones={store.zones} missing={tried && address === null} />
      )}
      <output className="block">
        {kind === 'delivery' && zone && (
          <span className="block rounded-xl bg-basil-wash px-3 py-2">
            {zoneWords(zone, goods, (amount) => formatMoney(amount, menu.currency))} It takes{' '}
            {estimateWords(store, { kind, address })}.
          </span>
        )}
      </output>
      <div
        data-problem={outside || others.length > 0 ? '' : undefined}
        tabIndex={-1}
        className="space-y-3 empty:hidden"
      >
        {outside && (
          <Notice
            tone="bad"
            title="We do not deliver there"
            actions={
              store.pickup && (
                <Button look="secondary" onClick={() => setKind('pickup')}>
                  Collect it instead
                </Button>
              )
            }
          >
            <p>Your cart is kept. Choose pickup, or another address.</p>
          </Notice>
        )}
        {others.map((refusal) => (
          <Notice key={refusal.code} tone="bad">
            <p>{refusalText(refusal, menu.currency)}</p>
          </Notice>
        ))}
      </div>
    </section>
  )
}
