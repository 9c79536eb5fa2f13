import { gathered, type SalePart } from '@forno/domain/books/sale-parts'
import { sum } from '@forno/domain/money/cents'
import type { Payment } from '@forno/domain/payment/payment'
import type { Quote } from '@forno/domain/pricing/quote'
import type { Result } from '@forno/domain/refusal/refusal'
import { formatMoney } from '../../lib/money.ts'
import { refusalText } from '../../lib/refusal-text.ts'
import type { RefundPreview } from './refund-draft.ts'

const names: Record<SalePart['what'], string> = {
  goods: 'Goods',
  delivery: 'Delivery',
  tax: 'Tax',
  tip: 'Tip',
}
const kinds = ['goods', 'delivery', 'tax', 'tip'] as const

/** What will be given back and what is left then: worked out as the server will. */
export function RefundSum({
  preview,
  payment,
  quote,
}: {
  preview: Result<RefundPreview>
  payment: Payment
  quote: Quote
}) {
  const money = (amount: number) => formatMoney(amount, quote.currency)
  if (!preview.ok) {
    const tooMuch = preview.refusals.find(({ code }) => code !== 'invalid')
    return (
      <p aria-live="polite" className="rounded-xl bg-sunken p-4 text-soft">
        {tooMuch
          ? refusalText(tooMuch, quote.currency)
          : 'Say how much, and what that comes to appears here.'}
      </p>
    )
  }
  const { amount, left, parts } = preview.value
  const rows = kinds
    .map((what) => ({
      what,
      amount: sum(gathered(parts).map((part) => (part.what === what ? part.amount : 0))),
    }))
    .filter((row) => row.amount > 0)
  return (
    <div aria-live="polite" className="rounded-xl bg-sunken p-4">
      <p className="flex items-baseline justify-between gap-4">
        <span className="font-semibold">
          {payment.method === 'card' ? 'Back to the card' : 'Back in cash, out of the safe'}
        </span>
        <strong data-testid="given-back" className="tabular font-display text-2xl">
          {money(amount)}
        </strong>
      </p>
      <p className="tabular text-sm text-soft">
        {rows.map((row) => `${names[row.what]} ${money(row.amount)}`).join(' · ')}
      </p>
      <p className="tabular mt-1 text-sm text-soft">
        {left === 0
          ? 'Then nothing is left to give back.'
          : `Then ${money(left)} can still be given back.`}
      </p>
    </div>
  )
}
