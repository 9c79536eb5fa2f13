import type { Fulfilment } from '@forno/domain/order/fulfilment'
import { zoneFor } from '@forno/domain/pricing/delivery-fee'
import type { Quote } from '@forno/domain/pricing/quote'
import type { Store } from '@forno/domain/store/store'
import { formatMoney } from '../../lib/money.ts'

/** How little is missing for free delivery, when the zone has such a thing. */
export function FreeDeliveryHint({
  store,
  fulfilment,
  quote,
}: {
  store: Store
  fulfilment: Fulfilment
  quote: Quote
}) {
  if (fulfilment.kind !== 'delivery') return null
  const zone = zoneFor(store, fulfilment.address.at)
  if (zone?.freeFrom === undefined) return null
  const missing = zone.freeFrom - quote.goods
  return (
    <p className="rounded-xl bg-basil-wash px-3 py-2 font-medium">
      {missing > 0
        ? `${formatMoney(missing, quote.currency)} more and delivery is free.`
        : 'Delivery is free for this order.'}
    </p>
  )
}
