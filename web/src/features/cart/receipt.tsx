import type { Fulfilment } from '@forno/domain/order/fulfilment'
import { zoneFor } from '@forno/domain/pricing/delivery-fee'
import type { Quote } from '@forno/domain/pricing/quote'
import type { Store } from '@forno/domain/store/store'
import { formatMoney } from '../../lib/money.ts'
import { Totals } from '../../ui/totals.tsx'
import { freeDeliveryWords } from './zone-words.ts'

/** The bill, torn off at the bottom as from a roll: every part of the total, nothing is added later. */
export function Receipt({
  store,
  fulfilment,
  quote,
}: {
  store: Store
  fulfilment: Fulfilment | null
  quote: Quote
}) {
  const zone = fulfilment?.kind === 'delivery' && zoneFor(store, fulfilment.address.at)
  const hint =
    zone && freeDeliveryWords(zone, quote.goods, (amount) => formatMoney(amount, quote.currency))
  return (
    <div className="drop-shadow-md">
      <section
        aria-labelledby="sum"
        className="space-y-3 rounded-t-card bg-card p-5 pb-8 [mask:conic-gradient(from_-45deg_at_bottom,#0000,#000_1deg_89deg,#0000_90deg)_50%_100%/1rem_100%]"
      >
        <h2 id="sum" className="text-2xl">
          What it costs
        </h2>
        <Totals quote={quote} />
        {!fulfilment && <p className="text-soft">Delivery is added once we know your address.</p>}
        {hint && <p className="rounded-xl bg-basil-wash px-3 py-2 font-medium">{hint}</p>}
      </section>
    </div>
  )
}
