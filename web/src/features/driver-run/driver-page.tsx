import type { Order } from '@forno/domain/order/order'
import { useMemo } from 'react'
import { usePerson } from '../../data/session.ts'
import { subscribeToStops } from '../../data/subscriptions.ts'
import { useLive } from '../../data/use-live.ts'
import { useStaffStore } from '../../data/use-staff-store.ts'
import { Page } from '../../ui/page.tsx'
import { Empty, Failed, StaleNotice, Waiting } from '../../ui/states.tsx'
import { CashCarried } from './cash-carried.tsx'
import { NextStop } from './next-stop.tsx'
import { inDrivingOrder } from './driving-order.ts'
import { LaterStop } from './later-stop.tsx'

/** The driver's run: the stop to deal with now, large, and what comes after it. */
export default function DriverPage() {
  const store = useStaffStore(['driver'])
  const uid = usePerson()?.uid ?? null
  const live = useLive<Order[]>(uid && `${store} ${uid}`, (show) =>
    subscribeToStops(store, uid ?? '', show),
  )
  const stops = useMemo(() => (live.state === 'here' ? inDrivingOrder(live.value) : []), [live])
  const [next, ...later] = stops
  return (
    <Page
      title="Your run"
      lead={
        stops.length === 0 ? undefined : stops.length === 1 ? '1 stop' : `${stops.length} stops`
      }
    >
      <div className="space-y-5">
        {live.state === 'waiting' && <Waiting what="Fetching your stops" />}
        {live.state === 'failed' && <Failed reason={live.reason} what="your stops" />}
        {live.state === 'here' && live.stale && <StaleNotice />}
        {live.state === 'here' && !next && (
          <Empty title="No stops yet">
            <p>An order given to you appears here by itself. Stay near the shop.</p>
          </Empty>
        )}
        {next && <NextStop key={next.id} order={next} />}
        {later.length > 0 && (
          <section aria-labelledby="later" className="space-y-3">
            <h2 id="later" className="text-xl">
              After this
            </h2>
            <ol className="space-y-3">
              {later.map((stop) => (
                <LaterStop key={stop.id} order={stop} />
              ))}
            </ol>
          </section>
        )}
        {uid !== null && live.state === 'here' && (
          <CashCarried store={store} driver={uid} stops={stops} />
        )}
      </div>
    </Page>
  )
}
