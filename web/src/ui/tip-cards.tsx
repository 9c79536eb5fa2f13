import type { Cents } from '@forno/domain/money/cents'
import { MAX_TIP } from '@forno/domain/order/place-order'
import { useState } from 'react'
import { formatMoney } from '../lib/money.ts'
import { readTip, tipPresets } from '../lib/tip.ts'
import { Field } from './field.tsx'
import { RadioCards } from './radio-cards.tsx'

/**
 * A tip for the driver: three presets, another amount, or none. `onTip` hears null while what is typed is no tip;
 * `error` is what the shop has to say against it.
 */
export function TipCards({
  legend = 'Tip: 100 % goes to the driver',
  goods,
  currency,
  tip,
  onTip,
  error = null,
}: {
  legend?: string
  goods: Cents
  currency: string
  tip: Cents
  onTip: (tip: Cents | null) => void
  error?: string | null
}) {
  const presets = tipPresets(goods)
  const preset = presets.find(({ amount }) => amount === tip)
  const [other, setOther] = useState(tip > 0 && !preset)
  const [typed, setTyped] = useState(tip > 0 ? (tip / 100).toFixed(2) : '')
  const wrong = typed !== '' && readTip(typed) === null
  const chosen = other ? 'other' : tip === 0 ? 'none' : String(preset?.share ?? 'other')
  const choose = (value: string) => {
    setOther(value === 'other')
    if (value === 'other') setTyped(tip > 0 ? (tip / 100).toFixed(2) : '')
    else onTip(presets.find(({ share }) => String(share) === value)?.amount ?? 0)
  }
  return (
    <section className="space-y-3">
      <RadioCards
        legend={legend}
        tight
        value={chosen}
        onChange={choose}
        options={[
          { value: 'none', label: 'None' },
          ...presets.map(({ share, amount }) => ({
            value: String(share),
            label: `${share} %`,
            detail: formatMoney(amount, currency),
          })),
          { value: 'other', label: 'Other' },
        ]}
      />
      {other && (
        <Field
          label="Your tip"
          inputMode="decimal"
          value={typed}
          error={
            wrong
              ? `A tip is an amount up to ${formatMoney(MAX_TIP, currency)}, such as 2.50.`
              : error
          }
          onChange={(event) => {
            setTyped(event.target.value)
            onTip(event.target.value === '' ? 0 : readTip(event.target.value))
          }}
        />
      )}
    </section>
  )
}
