import { addressLine } from '@forno/domain/geo/address'
import type { Order } from '@forno/domain/order/order'
import { statusWords } from '@forno/domain/words/statuses'
import { ArrowLeft } from 'lucide-react'
import { Link, useParams } from 'react-router'
import { subscribeToOrder } from '../../data/subscriptions.ts'
import { useLive } from '../../data/use-live.ts'
import { useNames } from '../../data/use-names.ts'
import { useShopZone } from '../../data/use-shop-zone.ts'
import { formatDayTime, formatRange } from '../../lib/times.ts'
import { OrderLines } from '../../ui/order-lines.tsx'
import { Page } from '../../ui/page.tsx'
import { Empty, Failed, StaleNotice, Waiting } from '../../ui/states.tsx'
import { DeliveryPanel } from './delivery-panel.tsx'
import { History } from './history.tsx'
import { ChatLink } from './chat-link.tsx'
import { PaymentPanel } from './payment-panel.tsx'

/** One order for its manager: what was ordered, how it went, and its money. */
export default function ManagedOrderPage() {
  const { order: id = '' } = useParams()
  const live = useLive<Order | null>(id, (show) => subscribeToOrder(id, show))
  const order = live.state === 'here' ? live.value : null
  return (
    <Page title={order ? `Order ${order.code}` : 'Order'} wide>
      <Link
        to="/manager"
        className="mb-3 -ml-1 inline-flex min-h-11 items-center gap-2 px-1 font-medium underline-offset-4 hover:underline"
      >
        <ArrowLeft aria-hidden="true" className="size-4" /> All orders
      </Link>
      {live.state === 'waiting' && <Waiting what="Fetching the order" rows={4} />}
      {live.state === 'failed' && <Failed reason={live.reason} what="this order" />}
      {live.state === 'here' && live.value === null && (
        <Empty title="There is no such order">
          <p>Check the link, or look in the list of orders.</p>
        </Empty>
      )}
      {live.state === 'here' && live.stale && (
        <div className="mb-4">
          <StaleNotice />
        </div>
      )}
      {order && <Shown order={order} />}
    </Page>
  )
}

function Shown({ order }: { order: Order }) {
  const { nameOf } = useNames(order.store)
  const zone = useShopZone()
  const { fulfilment, contact } = order
  return (
    <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_minmax(0,1.15fr)]">
      <div className="space-y-6">
        <section
          aria-labelledby="ordered"
          className="space-y-4 rounded-card border border-line bg-card p-5 shadow-card"
        >
          <h2 id="ordered" className="flex flex-wrap items-center gap-3 text-2xl">
            What was ordered
            <span className="rounded-full bg-sunken px-3 py-1 font-sans text-sm font-bold">
              {statusWords[order.status]}
            </span>
          </h2>
          <p className="text-soft">
            {contact.name}, {contact.phone} ·{' '}
            {fulfilment.kind === 'delivery' ? addressLine(fulfilment.address) : 'Pickup'} · placed{' '}
            {formatDayTime(order.placedAt, zone)} · promised {formatRange(order.promise, zone)}
          </p>
          {order.note && <p className="font-medium">“{order.note}”</p>}
          {order.reason && <p className="font-medium">“{order.reason}”</p>}
          <OrderLines quote={order.quote} />
          <ChatLink order={order} />
        </section>
        <DeliveryPanel order={order} />
        <section
          aria-labelledby="history"
          className="space-y-3 rounded-card border border-line bg-card p-5 shadow-card"
        >
          <h2 id="history" className="text-xl">
            How it went
          </h2>
          <History order={order} />
        </section>
      </div>
      <PaymentPanel order={order} nameOf={nameOf} />
    </div>
  )
}
