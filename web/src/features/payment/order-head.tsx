import type { Order } from '@forno/domain/order/order'
import { formatMoney } from '../../lib/money.ts'
import type { Standing } from '../../data/pay.ts'
import { KeptUntil } from './kept-until.tsx'

/** What is to be paid, for which order, and until when. */
export function OrderHead({ order, standing }: { order: Order; standing: Standing | null }) {
  const { quote } = order
  const isTip = standing?.due?.purpose === 'tip'
  const amount = isTip ? (standing.due?.amount ?? 0) : quote.total
  return (
    <section
      aria-label="What is to be paid"
      className="rounded-card border border-line bg-card p-5 shadow-card"
    >
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 className="text-2xl">
          {isTip ? `Tip for order ${order.code}` : `Order ${order.code}`}
        </h2>
        <p data-testid="total" className="tabular font-display text-2xl font-extrabold">
          {formatMoney(amount, quote.currency)}
        </p>
      </div>
      <p>
        {quote.lines.map(({ quantity, described }) => `${quantity}× ${described.name}`).join(', ')}
      </p>
      {standing?.payBy != null && <KeptUntil payBy={standing.payBy} />}
    </section>
  )
}
