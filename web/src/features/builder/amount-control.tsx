import type { Amount } from '@forno/domain/cart/choice'
import { Segmented } from '../../ui/segmented.tsx'

const options = [
  { value: 'no', label: 'No' },
  { value: 'light', label: 'Light' },
  { value: 'normal', label: 'Normal' },
  { value: 'extra', label: 'Extra' },
] as const

/** How much of something: real radio buttons in a row. With `mixed` none is chosen. */
export const AmountControl = ({
  of,
  amount,
  soldOut = false,
  onChange,
}: {
  of: string
  amount: Amount | 'mixed'
  soldOut?: boolean
  onChange: (amount: Amount) => void
}) => (
  <Segmented<Amount | 'mixed'>
    legend={of}
    hideLegend
    compact
    options={options.map((option) =>
      soldOut ? { ...option, unavailable: 'Sold out today' } : option,
    )}
    value={amount}
    onChange={(next) => next !== 'mixed' && onChange(next)}
  />
)
