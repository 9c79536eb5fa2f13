import type { Order } from '@forno/domain/order/order'
import type { Case } from '@forno/domain/support/case'
import { hasEnded } from '@forno/domain/order/statuses'
import { takesReview } from '@forno/domain/reviews/review-order'
import { statusWords } from '@forno/domain/words/statuses'
import { RotateCcw } from 'lucide-react'
import { useReorder } from '../../data/use-reorder.ts'
import { caseWords } from '../../lib/case-words.ts'
import { classNames } from '../../lib/class-names.ts'
import { formatMoney } from '../../lib/money.ts'
import { formatDayTime } from '../../lib/times.ts'
import { useNow } from '../../lib/use-now.ts'
import { Button, LinkButton } from '../../ui/button.tsx'
import { GoneNotice } from '../../ui/gone-notice.tsx'
import { KeepFavourites } from './keep-favourites.tsx'

/** One order in the history. */
export function PastOrder({
  order,
  problem,
}: {
  order: Order
  /** What was told last of this order; null for nothing. */
  problem: Case | null
}) {
  const { again, gone, ready } = useReorder()
  const { quote } = order
  const now = useNow(60_000)
  const live = !hasEnded(order.status)
  const unpaid = order.status === 'awaitingPayment'
  return (
    <li>
      <article
        aria-label={`Order ${order.code}`}
        className="space-y-3 rounded-card border border-line bg-card p-5 shadow-card"
      >
        <div className="flex flex-wrap items-baseline gap-x-3">
          <h2 className="text-2xl">{order.code}</h2>
          <span
            className={classNames(
              'rounded-full px-3 py-0.5 text-sm font-bold',
              unpaid && 'bg-saffron-wash text-ink',
              live && !unpaid && 'bg-basil-wash text-ink',
              !live && 'bg-sunken text-soft',
            )}
          >
            {statusWords[order.status]}
          </span>
          <span className="tabular ml-auto text-lg font-bold">
            {formatMoney(quote.total, quote.currency)}
          </span>
        </div>
        <p className="text-soft">
          {formatDayTime(order.placedAt)} ·{' '}
          {order.fulfilment.kind === 'delivery' ? 'Delivery' : 'Pickup'}
        </p>
        <p>
          {quote.lines
            .map(({ quantity, described }) => `${quantity}× ${described.name}`)
            .join(', ')}
        </p>
        {problem && (
          <p className="rounded-xl bg-sunken px-3.5 py-2">
            <strong>Your problem:</strong>{' '}
            {caseWords(problem, order.payment.method === 'cash').title}.
          </p>
        )}
        <KeepFavourites order={order} />
        <GoneNotice gone={gone} />
        <div className="flex flex-wrap gap-2">
          {unpaid && (
            <LinkButton to={`/orders/${order.id}/pay`} aria-label={`Pay order ${order.code} now`}>
              Pay now
            </LinkButton>
          )}
          <LinkButton to={`/orders/${order.id}`} look={live && !unpaid ? 'primary' : 'secondary'}>
            {live ? 'Follow it' : 'Look at it'}
          </LinkButton>
          <Button
            look="secondary"
            disabled={!ready}
            aria-label={`Order ${order.code} again`}
            onClick={() => again(order)}
          >
            <RotateCcw aria-hidden="true" className="size-4" />
            Order again
          </Button>
          {takesReview(order, now) && (
            <LinkButton
              to={`/orders/${order.id}/review`}
              look="secondary"
              aria-label={`Review of order ${order.code}`}
            >
              Review
            </LinkButton>
          )}
          {!unpaid && (
            <LinkButton
              to={`/orders/${order.id}/receipt`}
              look="secondary"
              aria-label={`Receipt of order ${order.code}`}
            >
              Receipt
            </LinkButton>
          )}
        </div>
      </article>
    </li>
  )
}
