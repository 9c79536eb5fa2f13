import type { Order } from '@forno/domain/order/order'
import type { Payment } from '@forno/domain/payment/payment'
import { subscribeToPayment } from '../../data/money.ts'
import { useLive } from '../../data/use-live.ts'
import { Notice } from '../../ui/notice.tsx'
import { Failed, Waiting } from '../../ui/states.tsx'
import { PaymentActions } from './payment-actions.tsx'
import { PaymentDetails } from './payment-details.tsx'
import { PaymentHistory } from './payment-history.tsx'

/** An order's money, as it moves: where it stands, what to look at, what can be done, and all that led there. */
export function PaymentPanel({ order, nameOf }: { order: Order; nameOf: (uid: string) => string }) {
  const live = useLive<Payment | null>(order.id, (show) => subscribeToPayment(order.id, show))
  return (
    <section
      aria-labelledby="payment"
      className="space-y-5 rounded-card border border-line bg-card p-5 shadow-card"
    >
      <h2 id="payment" className="text-2xl">
        Payment
      </h2>
      {live.state === 'waiting' && <Waiting what="Fetching the payment" rows={3} />}
      {live.state === 'failed' && <Failed reason={live.reason} what="this payment" />}
      {live.state === 'here' && live.value === null && (
        <Notice title="No payment is written down for this order">
          <p>It was placed before payments were kept. There is nothing to refund here.</p>
        </Notice>
      )}
      {live.state === 'here' && live.value && (
        <>
          <PaymentDetails payment={live.value} />
          <PaymentActions order={order} payment={live.value} />
          <PaymentHistory order={order} payment={live.value} nameOf={nameOf} />
        </>
      )}
    </section>
  )
}
