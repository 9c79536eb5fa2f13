import { addressLine } from '@forno/domain/geo/address'
import type { Fulfilment } from '@forno/domain/order/fulfilment'
import type { Quote } from '@forno/domain/pricing/quote'
import type { Store } from '@forno/domain/store/store'
import { Link } from 'react-router'
import { OrderLines } from '../../ui/order-lines.tsx'

/** What will be brought where, as in the cart, with the way back to change it. */
export const Summary = ({
  fulfilment,
  store,
  quote,
}: {
  fulfilment: Fulfilment
  store: Store
  quote: Quote
}) => (
  <section
    aria-labelledby="summary"
    className="space-y-4 rounded-card border border-line bg-card p-5 shadow-card"
  >
    <div className="flex items-start justify-between gap-4">
      <div>
        <h2 id="summary" className="text-2xl">
          {fulfilment.kind === 'delivery' ? 'Delivery' : 'Pickup'}
        </h2>
        <p className="text-soft">
          {addressLine(fulfilment.kind === 'delivery' ? fulfilment.address : store.address)}
        </p>
      </div>
      <Link to="/cart" className="flex min-h-11 items-center px-2 font-semibold underline">
        Change
      </Link>
    </div>
    <OrderLines quote={quote} />
  </section>
)
