import type { Quote } from '@forno/domain/pricing/quote'
import { formatMoney } from '../../lib/money.ts'
import { RadioCards } from '../../ui/radio-cards.tsx'

/** Bank notes somebody may hand over for a total: the next round amounts above it. */
export function notesFor(total: number): number[] {
  const next = [1000, 2000, 5000, 10_000].map((note) => Math.ceil(total / note) * note)
  return [...new Set(next)].filter((note) => note > total).slice(0, 3)
}

/** Cash, and what change the driver must bring. */
export function CashChoice({
  quote,
  where,
  value,
  error,
  onChange,
}: {
  quote: Quote
  where: string
  value: number | null
  error: string | null
  onChange: (changeFrom: number | null) => void
}) {
  const money = (amount: number) => formatMoney(amount, quote.currency)
  return (
    <section className="space-y-3">
      <RadioCards
        legend={`Cash ${where}`}
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
      {error && (
        <p role="alert" className="font-medium text-tomato-deep">
          {error}
        </p>
      )}
    </section>
  )
}
