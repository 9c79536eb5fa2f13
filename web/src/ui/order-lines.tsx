import type { Quote } from '@forno/domain/pricing/quote'
import { lineDetails } from '@forno/domain/receipt/line-details'
import { formatMoney } from '../lib/money.ts'
import { Totals } from './totals.tsx'

/** What was agreed: every line with its price and the way to the total, from the stored quote. */
export const OrderLines = ({ quote }: { quote: Quote }) => (
  <div className="space-y-4">
    <ul aria-label="What was ordered" className="space-y-3">
      {quote.lines.map((line) => (
        <li key={line.key} className="flex gap-3">
          <span className="tabular font-bold">{line.quantity}×</span>
          <span className="min-w-0 grow">
            <span className="block font-semibold">{line.described.name}</span>
            {lineDetails(line.described, line.note).map((detail) => (
              <span key={detail} className="block text-sm text-soft">
                {detail}
              </span>
            ))}
          </span>
          <span className="tabular">{formatMoney(line.total, quote.currency)}</span>
        </li>
      ))}
    </ul>
    <Totals quote={quote} />
  </div>
)
