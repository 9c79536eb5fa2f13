import type { Entry } from '@forno/domain/books/entry'
import type { Order } from '@forno/domain/order/order'
import type { Payment } from '@forno/domain/payment/payment'
import { subscribeToEntries } from '../../data/money.ts'
import { useLive } from '../../data/use-live.ts'
import { Failed, Waiting } from '../../ui/states.tsx'
import { BooksTable } from './books-table.tsx'
import { timelineOf } from './timeline.ts'
import { TimelineList } from './timeline-list.tsx'

/** All that led to where the money stands, and the books of it. */
export function PaymentHistory({
  order,
  payment,
  nameOf,
}: {
  order: Order
  payment: Payment
  nameOf: (uid: string) => string
}) {
  const live = useLive<Entry[]>(order.id, (show) => subscribeToEntries(order, show))
  const entries = live.state === 'here' ? live.value : []
  return (
    <>
      <section aria-labelledby="timeline" className="space-y-3 border-t border-line pt-4">
        <h3 id="timeline" className="text-xl">
          Timeline
        </h3>
        <TimelineList
          moments={timelineOf(order, payment, entries, nameOf)}
          currency={payment.currency}
        />
      </section>
      <section aria-labelledby="books" className="space-y-3 border-t border-line pt-4">
        <h3 id="books" className="text-xl">
          Books
        </h3>
        {live.state === 'waiting' && <Waiting what="Fetching the books" rows={1} />}
        {live.state === 'failed' && <Failed reason={live.reason} what="the books" />}
        {live.state === 'here' && (
          <BooksTable entries={entries} currency={payment.currency} nameOf={nameOf} />
        )}
      </section>
    </>
  )
}
