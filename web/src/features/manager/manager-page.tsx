import type { Order } from '@forno/domain/order/order'
import { hasEnded } from '@forno/domain/order/statuses'
import type { Driver } from '@forno/domain/run/driver'
import { useState } from 'react'
import { subscribeToDrivers } from '../../data/driving-subscriptions.ts'
import { subscribeToShopOrders } from '../../data/subscriptions.ts'
import { useLive } from '../../data/use-live.ts'
import { useStaffStore } from '../../data/use-staff-store.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Page } from '../../ui/page.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { Empty, Failed, StaleNotice, Waiting } from '../../ui/states.tsx'
import { OrderRow } from './order-row.tsx'
import { ReviewsCard } from './reviews-card.tsx'
import { SoldOutCard } from './sold-out-card.tsx'
import { TodayFigures } from './today-figures.tsx'

type Filter = 'live' | 'ended'

/** The manager's view: every order as it moves, who brings it, and what has run out. */
export default function ManagerPage() {
  const store = useStaffStore(['manager'])
  const orders = useLive<Order[]>(store, (show) => subscribeToShopOrders(store, show))
  const onShift = useLive<Driver[]>(store, (show) => subscribeToDrivers(store, show))
  const [filter, setFilter] = useState<Filter>('live')
  const known = orders.state === 'here' ? orders.value : []
  const drivers = onShift.state === 'here' ? onShift.value : []
  const live = known.filter(({ status }) => !hasEnded(status))
  const shown = filter === 'live' ? live : known.filter(({ status }) => hasEnded(status))
  return (
    <Page title="Orders" wide>
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="space-y-4">
          <Segmented<Filter>
            legend="Which orders"
            hideLegend
            value={filter}
            onChange={setFilter}
            options={[
              { value: 'live', label: `Under way (${live.length})` },
              { value: 'ended', label: `Ended (${known.length - live.length})` },
            ]}
          />
          {orders.state === 'waiting' && <Waiting what="Fetching the orders" rows={5} />}
          {orders.state === 'failed' && <Failed reason={orders.reason} what="the orders" />}
          {orders.state === 'here' && orders.stale && <StaleNotice />}
          {orders.state === 'here' && shown.length === 0 && (
            <Empty title={filter === 'live' ? 'Nothing under way' : 'No ended orders yet'}>
              <p>Orders appear and move here by themselves.</p>
            </Empty>
          )}
          <ul className="space-y-3">
            {shown.map((order) => (
              <OrderRow key={order.id} order={order} drivers={drivers} />
            ))}
          </ul>
        </div>
        <aside className="space-y-4" aria-label="The shop today">
          <TodayFigures orders={known} />
          <ReviewsCard store={store} />
          <SoldOutCard store={store} />
          <LinkButton to="/manager/suggestions" look="secondary" className="w-full">
            What suggestions bring
          </LinkButton>
        </aside>
      </div>
    </Page>
  )
}
