import type { Lift } from '@forno/domain/recommend/lift-schema'
import { formatMoney } from '../../lib/money.ts'

/**
 * Goods an order in both groups, as two bars from nothing: lengths can be compared. The table beside says the same in
 * numbers, so screen readers are spared the drawing.
 */
export function LiftChart({
  lift: { shown, heldOut },
  currency,
}: {
  lift: Lift
  currency: string
}) {
  const most = Math.max(shown.goodsPerOrder, heldOut.goodsPerOrder, 1)
  const bars = [
    { name: 'With suggestions', value: shown.goodsPerOrder, look: 'bg-basil' },
    { name: 'Without', value: heldOut.goodsPerOrder, look: 'bg-soft' },
  ]
  return (
    <div aria-hidden="true" className="space-y-3">
      {bars.map(({ name, value, look }) => (
        <div key={name}>
          <p className="flex justify-between text-sm">
            <span>{name}</span>
            <span className="tabular font-semibold">
              {formatMoney(Math.round(value), currency)} an order
            </span>
          </p>
          <div className="mt-1 h-4 rounded-full bg-sunken">
            <div
              className={`h-full rounded-full ${look}`}
              style={{ width: `${(100 * value) / most}%` }}
            />
          </div>
        </div>
      ))}
    </div>
  )
}
