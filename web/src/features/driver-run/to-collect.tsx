import type { Order } from '@forno/domain/order/order'
import { formatMoney } from '../../lib/money.ts'

/** What the driver has to take at the door, and the change to bring; nothing when a card has paid. */
export function ToCollect({ order: { payment, quote } }: { order: Order }) {
  const money = (amount: number) => formatMoney(amount, quote.currency)
  if (payment.method === 'card' || quote.total === 0) {
    return (
      <p className="rounded-xl bg-sunken p-4 text-xl">
        <strong>Paid.</strong> Nothing to collect.
      </p>
    )
  }
  const { changeFrom } = payment
  return (
    <p className="rounded-xl bg-basil-wash p-4 text-xl">
      Collect <strong className="tabular text-2xl">{money(quote.total)}</strong> in cash
      {changeFrom !== undefined && (
        <>
          , bring <strong className="tabular text-2xl">{money(changeFrom - quote.total)}</strong>{' '}
          change
        </>
      )}
    </p>
  )
}
