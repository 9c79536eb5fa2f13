import { useCash } from '../../data/use-cash.ts'
import { formatMoney } from '../../lib/money.ts'
import { refusalText } from '../../lib/refusal-text.ts'
import { formatTime } from '../../lib/times.ts'
import { Button } from '../../ui/button.tsx'

/** Ms in which the cash of a delivery is usually booked: a job does it, after the stop has gone from the screen. */
const BOOKED_AFTER = 4000

/**
 * The cash that a driver carries for the shop, and from which orders. Asked for again whenever `since` changes,
 * since a delivery that has ended may have brought some.
 */
export function CashCarried({
  store,
  driver,
  since,
}: {
  store: string
  driver: string
  since: string
}) {
  const { cash, again } = useCash(store, driver, since, BOOKED_AFTER)
  if (!cash) return null
  if (!cash.ok) {
    return (
      <p className="flex flex-wrap items-center gap-x-3 text-soft">
        How much cash you carry is not known right now.{' '}
        {cash.refusals.map((one) => refusalText(one))}
        <Button look="quiet" size="large" onClick={again}>
          Ask again
        </Button>
      </p>
    )
  }
  const { total, currency, orders } = cash.value
  const money = (amount: number) => formatMoney(amount, currency)
  if (orders.length === 0) return <p className="text-lg text-soft">You carry no cash.</p>
  return (
    <details className="rounded-2xl border border-line bg-card px-5">
      <summary className="tabular flex min-h-16 cursor-pointer flex-wrap items-center gap-x-2 text-lg">
        Cash you carry: <strong>{money(total)}</strong>
        <span className="text-soft">
          ({orders.length === 1 ? '1 order' : `${orders.length} orders`})
        </span>
      </summary>
      <ul className="divide-y divide-line border-t border-line text-lg">
        {orders.map(({ order, code, amount, at }) => (
          <li key={order} className="tabular flex min-h-12 items-center gap-4">
            <strong>{code}</strong>
            <span className="text-soft">{formatTime(at)}</span>
            <span className="ml-auto">{money(amount)}</span>
          </li>
        ))}
      </ul>
      <p className="pb-4 text-soft">Hand it over at the shop at the end of your shift.</p>
    </details>
  )
}
