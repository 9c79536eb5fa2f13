import type { Payment } from '@forno/domain/payment/payment'
import type { Quote } from '@forno/domain/pricing/quote'
import type { Refusal } from '@forno/domain/refusal/refusal'
import { formatMoney } from '../../lib/money.ts'
import { refusalsFor, refusalText } from '../../lib/refusal-text.ts'
import { Quantity } from '../../ui/quantity.tsx'
import { askedLines, linesLeft, type RefundDraft } from './refund-draft.ts'

/** How many pieces of each line are given back: at most those that were not yet. */
export function RefundLines({
  payment,
  quote,
  draft,
  refusals,
  onChange,
}: {
  payment: Payment
  quote: Quote
  draft: RefundDraft
  refusals: readonly Refusal[]
  onChange: (pieces: RefundDraft['pieces']) => void
}) {
  const asked = askedLines(draft, quote)
  const wordsAt = (field: string) =>
    refusalsFor(refusals, field).map((one) => refusalText(one, quote.currency))
  const wordsFor = (key: string) => {
    const place = asked.findIndex((line) => line.key === key)
    return place < 0 ? [] : wordsAt(`what.lines.${place}`)
  }
  // What stands at no single line: that there is none.
  const none = refusals.filter(({ field }) => field === 'what.lines')
  return (
    <fieldset>
      <legend className="mb-2 font-medium">Pieces to give back</legend>
      <ul className="space-y-2">
        {linesLeft(payment, quote).map(({ key, name, quantity, left, piece }) => (
          <li key={key} className="rounded-xl border border-line bg-card px-3 py-2">
            <div className="flex items-center justify-between gap-x-3">
              <span className="min-w-0">
                <span className="block font-semibold">{name}</span>
                <span className="tabular text-sm text-soft">
                  {left === 0
                    ? 'all given back'
                    : `${formatMoney(piece, quote.currency)} each · ${left} of ${quantity} left`}
                </span>
              </span>
              {left > 0 && (
                <Quantity
                  of={name}
                  min={0}
                  max={left}
                  value={Math.min(left, draft.pieces[key] ?? 0)}
                  onChange={(pieces) => onChange({ ...draft.pieces, [key]: pieces })}
                />
              )}
            </div>
            {wordsFor(key).map((text) => (
              <p
                key={text}
                role="alert"
                tabIndex={-1}
                data-in-error
                className="text-sm font-medium text-tomato-deep"
              >
                {text}
              </p>
            ))}
          </li>
        ))}
      </ul>
      {none.map((one) => (
        <p
          key={one.code}
          role="alert"
          tabIndex={-1}
          data-in-error
          className="mt-1.5 text-sm font-medium text-tomato-deep"
        >
          {refusalText(one, quote.currency)}
        </p>
      ))}
    </fieldset>
  )
}
