import { sum } from '@forno/domain/money/cents'
import type { Order } from '@forno/domain/order/order'
import { hasEnded } from '@forno/domain/order/statuses'
import { formatMoney } from '../../lib/money.ts'

const DAY = 86_400_000

/** When the shop had done its part: brought it, or had it ready. When somebody comes to collect it is up to them. */
const readyFor = ({ stageTimes, status }: Order): number =>
  (status === 'collected' ? stageTimes.ready : stageTimes[status]) ?? 0

/** The last day in four numbers, from the orders on this screen. */
export function TodayFigures({ orders }: { orders: readonly Order[] }) {
  const newest = orders[0]?.placedAt ?? 0
  const recent = orders.filter(({ placedAt }) => placedAt > newest - DAY)
  const done = recent.filter(({ status }) => status === 'delivered' || status === 'collected')
  const kept = done.filter((order) => readyFor(order) <= order.promise.to)
  const figures = [
    ['Under way', recent.filter(({ status }) => !hasEnded(status)).length],
    ['Finished', done.length],
    [
      'Taken',
      formatMoney(sum(done.map(({ quote }) => quote.total)), orders[0]?.quote.currency ?? 'USD'),
    ],
    [
      'Promise kept',
      done.length === 0 ? 'none yet' : `${Math.round((100 * kept.length) / done.length)} %`,
    ],
  ] as const
  return (
    <section
      aria-labelledby="figures"
      className="rounded-card border border-line bg-card p-5 shadow-card"
    >
      <h2 id="figures" className="mb-3 text-xl">
        Last 24 hours
      </h2>
      <dl className="grid grid-cols-2 gap-4">
        {figures.map(([name, value]) => (
          <div key={name}>
            <dt className="text-sm text-soft">{name}</dt>
            <dd className="tabular font-display text-2xl font-bold">{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
