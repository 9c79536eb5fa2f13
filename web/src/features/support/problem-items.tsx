import type { Quote } from '@forno/domain/pricing/quote'
import { Quantity } from '../../ui/quantity.tsx'

/** Which pieces of the order it is about. */
export function ProblemItems({
  quote,
  pieces,
  optional,
  onChange,
}: {
  quote: Quote
  pieces: Readonly<Record<string, number>>
  optional: boolean
  onChange: (pieces: Readonly<Record<string, number>>) => void
}) {
  return (
    <fieldset>
      <legend className="mb-2 font-display text-lg font-bold">
        Which items?{optional && ' (optional)'}
      </legend>
      <ul className="space-y-2">
        {quote.lines.map(({ key, quantity, described }) => (
          <li
            key={key}
            className="flex items-center justify-between gap-3 rounded-2xl border border-line bg-card px-3.5 py-2"
          >
            <span className="min-w-0">
              <span className="block font-semibold">{described.name}</span>
              <span className="text-sm text-soft">{quantity} ordered</span>
            </span>
            <Quantity
              of={described.name}
              min={0}
              max={quantity}
              value={pieces[key] ?? 0}
              onChange={(count) => onChange({ ...pieces, [key]: count })}
            />
          </li>
        ))}
      </ul>
    </fieldset>
  )
}
