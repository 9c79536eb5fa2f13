import type { Payment } from '@forno/domain/payment/payment'
import { refundable } from '@forno/domain/payment/refundable'
import { classNames } from '../../lib/class-names.ts'
import { formatMoney } from '../../lib/money.ts'

/** The amounts of a payment, the ones of nothing left out unless they are the point. */
export function PaymentAmounts({ payment }: { payment: Payment }) {
  const money = (amount: number) => formatMoney(amount, payment.currency)
  const isCash = payment.method === 'cash'
  const rows = [
    { name: 'Agreed', amount: payment.price.amount, always: true },
    { name: 'Held on the card', amount: payment.authorised, always: false },
    { name: isCash ? 'Received in cash' : 'Taken', amount: payment.captured, always: true },
    { name: 'Refunded', amount: payment.refunded, always: false },
    { name: 'In dispute', amount: payment.disputed, always: false },
    { name: 'Tip in it', amount: payment.tip, always: false },
    { name: 'Can be refunded', amount: refundable(payment), always: false },
  ].filter(({ amount, always }) => always || amount > 0)
  return (
    <dl className="grid grid-cols-2 gap-x-4 gap-y-3 sm:grid-cols-3">
      {rows.map(({ name, amount }) => (
        <div key={name}>
          <dt className="text-sm text-soft">{name}</dt>
          <dd
            className={classNames(
              'tabular text-lg font-bold',
              name === 'In dispute' && 'text-tomato-deep',
            )}
          >
            {money(amount)}
          </dd>
        </div>
      ))}
    </dl>
  )
}
