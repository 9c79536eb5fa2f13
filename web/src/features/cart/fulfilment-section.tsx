import type { Fulfilment } from '@forno/domain/order/fulfilment'
import { addressLine } from '@forno/domain/geo/address'
import { zoneFor } from '@forno/domain/pricing/delivery-fee'
import type { Refusal } from '@forno/domain/refusal/refusal'
import { Bike, Store } from 'lucide-react'
import { useCart } from '../../data/cart.ts'
import type { Shop } from '../../data/shop.tsx'
import { formatMoney } from '../../lib/money.ts'
import { refusalText } from '../../lib/refusal-text.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { AddressForm } from './address-form.tsx'

/** Delivery or pickup, and where to: with the zone's fee and minimum in words as soon as the door is known. */
export function FulfilmentSection({
  shop,
  goods,
  tried,
  refusals,
}: {
  shop: Shop
  goods: number
  tried: boolean
  refusals: readonly Refusal[]
}) {
  const { kind, address, setKind } = useCart()
  const { store, menu } = shop
  const zone = address && zoneFor(store, address.at)
  const outside = kind === 'delivery' && refusals.some(({ code }) => code === 'outOfZone')
  const money = (amount: number) => formatMoney(amount, menu.currency)
  const others = refusals.filter(({ code }) => code !== 'outOfZone' && code !== 'invalid')
  return (
    <section id="where" aria-labelledby="where-title" className="space-y-4">
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
            unavailable: store.delivery ? undefined : 'Not at the moment',
          },
          {
            value: 'pickup',
            label: (
              <>
                <Store aria-hidden="true" className="size-5" /> Pickup
              </>
            ),
            unavailable: store.pickup ? undefined : 'Not at the moment',
          },
        ]}
      />
      {kind === 'pickup' ? (
        <p>
          Collect it at <strong>{addressLine(store.address)}</strong>.
        </p>
      ) : (
        <AddressForm missing={tried && address === null} />
      )}
      {kind === 'delivery' && zone && (
        <p className="rounded-xl bg-basil-wash px-3 py-2">
          We deliver to {zone.name} for {money(zone.fee)}, from {money(zone.minimum)} of goods
          {goods < zone.minimum ? `: ${money(zone.minimum - goods)} more to go` : ''}.
        </p>
      )}
      <div data-problem={outside || others.length > 0 ? '' : undefined} tabIndex={-1}>
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
