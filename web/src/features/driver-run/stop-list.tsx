import { addressLine } from '@forno/domain/geo/address'
import type { Order } from '@forno/domain/order/order'
import type { Run } from '@forno/domain/run/run'
import { isOnItsWay, type StopStatus } from '@forno/domain/run/statuses'
import { statusWords } from '@forno/domain/words/statuses'
import { formatRange } from '../../lib/times.ts'
import { useMoneyWords } from './use-money-words.ts'
import { stopWords } from './words.ts'

const isToCome = (status: StopStatus) => status === 'waiting' || isOnItsWay(status)

/** A run's stops in their sequence, each with what it needs to be planned by. */
export function StopList({ run, orders }: { run: Run; orders: ReadonlyMap<string, Order> }) {
  const money = useMoneyWords()
  return (
    <ol className="space-y-3" aria-label="Stops">
      {run.stops.map((stop, index) => {
        const order = orders.get(stop.order)
        const stage =
          stop.status === 'waiting' && order ? statusWords[order.status] : stopWords[stop.status]
        return (
          <li key={stop.order} className="flex gap-4 rounded-2xl border border-line bg-card p-4">
            <span
              aria-hidden="true"
              className="grid size-9 shrink-0 place-items-center rounded-full bg-sunken font-bold"
            >
              {index + 1}
            </span>
            <div className="min-w-0">
              <p className="text-lg font-semibold">
                {order?.fulfilment.kind === 'delivery'
                  ? addressLine(order.fulfilment.address)
                  : `Order ${stop.code}`}
              </p>
              <p className="text-soft">
                {stop.code} · {stage} · {stop.bags === 1 ? '1 bag' : `${stop.bags} bags`}
                {order && ` · promised ${formatRange(order.promise)}`}
                {stop.cashDue > 0 && isToCome(stop.status) && ` · collect ${money(stop.cashDue)}`}
              </p>
            </div>
          </li>
        )
      })}
    </ol>
  )
}
