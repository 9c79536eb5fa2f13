import type { Receipt } from '@forno/domain/receipt/receipt'
import { Term } from './row.tsx'

/** From the goods to the total: what was agreed, and nothing else. */
export function Sums({ receipt, money }: { receipt: Receipt; money: (amount: number) => string }) {
  const included = receipt.taxMode === 'included'
  const taxes = receipt.taxes.map(({ name, amount }) => (
    <Term
      key={name}
      name={included ? `of which ${name}` : name}
      value={money(amount)}
      soft={included}
    />
  ))
  return (
    <dl
      aria-label="What it cost"
      className="space-y-1 border-t border-dashed border-line pt-4 print:pt-3"
    >
      <Term name="Goods" value={money(receipt.goods)} />
      {receipt.discounts.map(({ label, amount }) => (
        <Term key={label} name={label} value={`−${money(amount)}`} />
      ))}
      {receipt.fees.map(({ id, amount }) => (
        <Term key={id} name="Delivery" value={amount === 0 ? 'free' : money(amount)} />
      ))}
      {!included && taxes}
      {receipt.tip > 0 && <Term name="Tip" value={money(receipt.tip)} />}
      <div className="flex items-baseline justify-between gap-4 pt-1">
        <dt className="font-display text-xl font-bold">Total</dt>
        <dd data-testid="total" className="tabular font-display text-2xl font-extrabold">
          {money(receipt.total)}
        </dd>
      </div>
      {included && taxes}
    </dl>
  )
}
