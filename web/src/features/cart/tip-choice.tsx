import { MAX_TIP } from '@forno/domain/order/place-order'
import { useState } from 'react'
import { useCart } from '../../data/cart.ts'
import { formatMoney } from '../../lib/money.ts'
import { Field } from '../../ui/field.tsx'
import { RadioCards } from '../../ui/radio-cards.tsx'

/** Presets as shares of the goods, to the next five cents. */
export const tipPresets = (goods: number): { share: number; amount: number }[] =>
  [10, 15, 20].map((share) => ({ share, amount: Math.round((goods * share) / 100 / 5) * 5 }))

/** An amount as typed ("2.50", "2,5", "3"), in cents; null when it is none or more than a tip. */
export function readTip(typed: string): number | null {
  if (!/^\d{1,3}([.,]\d{1,2})?$/.test(typed.trim())) return null
  const cents = Math.round(Number(typed.trim().replace(',', '.')) * 100)
  return cents <= MAX_TIP ? cents : null
}

/** A tip for the driver: three presets, another amount, or none. */
export function TipChoice({ goods, currency }: { goods: number; currency: string }) {
  const { tip, setTip } = useCart()
  const presets = tipPresets(goods)
  const preset = presets.find(({ amount }) => amount === tip)
  const [other, setOther] = useState(tip > 0 && !preset)
  const [typed, setTyped] = useState(tip > 0 ? (tip / 100).toFixed(2) : '')
  const wrong = other && typed !== '' && readTip(typed) === null
  const chosen = other ? 'other' : tip === 0 ? 'none' : String(preset?.share ?? 'other')
  const choose = (value: string) => {
    setOther(value === 'other')
    if (value === 'other') setTyped(tip > 0 ? (tip / 100).toFixed(2) : '')
    else setTip(presets.find(({ share }) => String(share) === value)?.amount ?? 0)
  }
  return (
    <section className="space-y-3">
      <RadioCards
        legend="Tip: 100 % goes to the driver"
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
              : null
          }
          onChange={(event) => {
            setTyped(event.target.value)
            setTip(readTip(event.target.value) ?? 0)
          }}
        />
      )}
    </section>
  )
}
