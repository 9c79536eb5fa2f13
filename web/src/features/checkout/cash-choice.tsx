import type { Quote } from '@forno/domain/pricing/quote'
import { formatMoney } from '../../lib/money.ts'
import { RadioCards } from '../../ui/radio-cards.tsx'

/** Bank notes somebody may hand over for a total: the next round amounts above it. */
function notesFor(total: number): number[] {
  const next = [1000, 2000, 5000, 10_000].map((note) => Math.ceil(total / note) * note)
  return [...new Set(next)].filter((note) => note > total).slice(0, 3)
}

/** With what somebody pays cash: what change the driver must bring, or the counter must have. */
export function CashChoice({
  quote,
  value,
  onChange,
}: {
  quote: Quote
  value: number | null
  onChange: (changeFrom: number | null) => void
}) {
  const money = (amount: number) => formatMoney(amount, quote.currency)
  return (
    <RadioCards
      legend="What will you pay with?"
      value={String(value ?? 'exact')}
      onChange={(chosen) => onChange(chosen === 'exact' ? null : Number(chosen))}
      options={[
        { value: 'exact', label: 'Exact amount', detail: money(quote.total) },
        ...notesFor(quote.total).map((note) => ({
          value: String(note),
          label: `I pay with ${money(note)}`,
          detail: `${money(note - quote.total)} change`,
        })),
      ]}
    />
  )
}
