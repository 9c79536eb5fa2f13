import type { Order, OrderEvent } from '@forno/domain/order/order'
import { statusWords } from '@forno/domain/words/statuses'
import { subscribeToEvents } from '../../data/subscriptions.ts'
import { useShopZone } from '../../data/use-shop-zone.ts'
import { useLive } from '../../data/use-live.ts'
import { formatTime } from '../../lib/times.ts'
import { Failed, Waiting } from '../../ui/states.tsx'

/** Everything that was written down about an order: what, when, by whom. */
export function History({ order }: { order: Order }) {
  const zone = useShopZone()
  const live = useLive<OrderEvent[]>(order.id, (show) => subscribeToEvents(order, show))
  if (live.state === 'waiting') return <Waiting what="Fetching the history" rows={2} />
  if (live.state === 'failed') return <Failed reason={live.reason} what="the history" />
  return (
    <ol aria-label={`History of order ${order.code}`} className="space-y-2">
      {live.value.map((event) => (
        <li key={event.n} className="flex gap-3">
          <time className="tabular text-soft">{formatTime(event.at, zone)}</time>
          <span>
            {event.kind === 'assign'
              ? event.driver
                ? 'given to a driver'
                : 'taken back from the driver'
              : statusWords[event.to]}{' '}
            <span className="text-soft">by the {event.by.as}</span>
            {event.reason && <span className="block">“{event.reason}”</span>}
          </span>
        </li>
      ))}
    </ol>
  )
}
