import type { Receipt } from '@forno/domain/receipt/receipt'
import { cardWords } from '@forno/domain/words/card'
import { receiptPaymentWords } from '@forno/domain/words/receipt'
import { Term } from './row.tsx'

/** How it was paid, what went back, what is left with the shop, and what is still open. */
export function MoneyMoved({
  receipt: { payments, refunds, paid, refunded, due, card },
  money,
  at,
}: {
  receipt: Receipt
  money: (amount: number) => string
  at: (moment: number) => string
}) {
  const less = (amount: number) => (amount < 0 ? `−${money(-amount)}` : money(amount))
  // A dispute changes what was paid too, without a refund.
  const changed = refunds.length > 0 || payments.some(({ kind }) => kind === 'dispute')
  if (payments.length + refunds.length === 0 && due === 0) {
    return (
      <p className="border-t border-dashed border-line pt-4 text-soft print:pt-3">
        Nothing was charged.
      </p>
    )
  }
  return (
    <dl
      aria-label="How it was paid"
      className="space-y-2 border-t border-dashed border-line pt-4 print:pt-3"
    >
      {payments.map(({ kind, amount, at: moment }) => (
        <Term
          key={`${kind} ${moment} ${amount}`}
          name={receiptPaymentWords[kind]}
          value={less(amount)}
          below={kind === 'card' && card ? `${at(moment)} · ${cardWords(card)}` : at(moment)}
        />
      ))}
      {refunds.map(({ amount, reason, at: moment }, n) => (
        <Term
          // Two refunds may be alike in everything that is shown of them.
          key={`${n} ${moment}`}
          name="Refunded"
          value={`−${money(amount)}`}
          below={reason ? `${at(moment)} · ${reason}` : at(moment)}
        />
      ))}
      {changed && <Term name={<strong>Paid in the end</strong>} value={less(paid - refunded)} />}
      {due > 0 && <Term name={<strong>Still to pay</strong>} value={money(due)} />}
    </dl>
  )
}
