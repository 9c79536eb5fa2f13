import { byUrgency } from '@forno/domain/kitchen/urgency'
import type { Order } from '@forno/domain/order/order'
import { kitchenStatuses } from '@forno/domain/order/statuses'
import { useMemo } from 'react'
import { subscribeToKitchen } from '../../data/subscriptions.ts'
import { useLive } from '../../data/use-live.ts'
import { useStaffStore } from '../../data/use-staff-store.ts'
import { useNow } from '../../lib/use-now.ts'
import { Empty, Failed, StaleNotice, Waiting } from '../../ui/states.tsx'
import { AllDay } from './all-day.tsx'
import { Column } from './column.tsx'
import { SoldOutPanel } from './sold-out-panel.tsx'

const columns: Record<(typeof kitchenStatuses)[number], string> = {
  placed: 'New',
  accepted: 'To do',
  preparing: 'Making',
  baking: 'Oven',
  ready: 'Ready',
}

/** The kitchen's board: every live ticket in the column of its stage, what must start first on top. */
export default function KitchenPage() {
  const store = useStaffStore(['cook', 'manager'])
  const live = useLive<Order[]>(store, (show) => subscribeToKitchen(store, show))
  const now = useNow(5_000)
  const tickets = useMemo(() => (live.state === 'here' ? byUrgency(live.value) : []), [live])
  return (
    <main id="main" className="mx-auto max-w-[110rem] space-y-4 p-3 pb-16">
      <div className="flex flex-wrap items-center gap-3">
        <h1 className="mr-auto text-3xl">
          Kitchen{' '}
          <span className="tabular text-xl text-soft" aria-live="polite">
            {tickets.length === 1 ? '1 ticket' : `${tickets.length} tickets`}
          </span>
        </h1>
        <SoldOutPanel store={store} />
      </div>
      {live.state === 'waiting' && <Waiting what="Fetching the tickets" rows={4} />}
      {live.state === 'failed' && <Failed reason={live.reason} what="the tickets" />}
      {live.state === 'here' && live.stale && <StaleNotice />}
      {live.state === 'here' && tickets.length === 0 && (
        <Empty title="No tickets">
          <p>New orders appear here by themselves the moment they are placed.</p>
        </Empty>
      )}
      {tickets.length > 0 && (
        <>
          <AllDay tickets={tickets} />
          <div className="flex flex-col gap-3 md:flex-row md:items-start md:overflow-x-auto md:pb-4">
            {kitchenStatuses.map((status) => (
              <Column
                key={status}
                title={columns[status]}
                tickets={tickets.filter((ticket) => ticket.status === status)}
                now={now}
              />
            ))}
          </div>
        </>
      )}
    </main>
  )
}
