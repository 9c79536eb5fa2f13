import type { Payment } from '@forno/domain/payment/payment'
import { attentionWords } from '@forno/domain/words/attention'
import { cardWords } from '@forno/domain/words/card'
import { paymentWords } from '@forno/domain/words/payments'
import { classNames } from '../../lib/class-names.ts'
import { CopyId } from '../../ui/copy-id.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PaymentAmounts } from './payment-amounts.tsx'
import { plainCode } from './timeline-words.ts'

const looks: Partial<Record<Payment['status'], string>> = {
  captured: 'bg-basil-wash text-ink',
  cashReceived: 'bg-basil-wash text-ink',
  failed: 'bg-tomato text-on-tomato',
}

/** Where the money stands: in words, in amounts, on which card, and what somebody has to look at. */
export function PaymentDetails({ payment }: { payment: Payment }) {
  const current = payment.facts[payment.intent]
  const others = Object.keys(payment.facts).filter((id) => id !== payment.intent)
  return (
    <div className="space-y-4">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <strong
          className={classNames(
            'rounded-full px-3 py-1',
            looks[payment.status] ?? 'bg-saffron-wash text-ink',
          )}
        >
          {paymentWords[payment.status]}
        </strong>
        {current?.card && <span>{cardWords(current.card)}</span>}
      </p>
      {current?.decline && (
        <p className="font-medium text-tomato-deep">
          The card was turned down: {plainCode(current.decline)}.
        </p>
      )}
      {payment.attention.length > 0 && (
        <Notice tone="warning" title="Needs attention">
          <ul className="space-y-1">
            {payment.attention.map((code) => (
              <li key={code}>{attentionWords[code]}</li>
            ))}
          </ul>
        </Notice>
      )}
      <PaymentAmounts payment={payment} />
      {payment.intent && (
        <div className="text-sm">
          <p className="text-soft">To find it in Stripe’s dashboard:</p>
          {[payment.intent, ...others].map((id) => (
            <p key={id}>
              <CopyId id={id} what={`the PaymentIntent ${id}`} />
            </p>
          ))}
        </div>
      )}
    </div>
  )
}
