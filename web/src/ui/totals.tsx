import type { Quote } from '@forno/domain/pricing/quote'
import { Fragment } from 'react'
import { formatMoney } from '../lib/money.ts'

/** The way from the goods to the total. Nothing appears later that does not stand here. */
export function Totals({ quote }: { quote: Quote }) {
  const money = (amount: number) => formatMoney(amount, quote.currency)
  const rows: [string, string][] = [
    ['Goods', money(quote.goods)],
    ...quote.discounts.map(({ label, amount }): [string, string] => [label, `−${money(amount)}`]),
    ...quote.fees.map(({ amount }): [string, string] => [
      'Delivery',
      amount === 0 ? 'free' : money(amount),
    ]),
    ...(quote.taxMode === 'added'
      ? quote.taxes.map(({ name, amount }): [string, string] => [name, money(amount)])
      : []),
    ...(quote.tip > 0 ? [['Tip, 100 % to the driver', money(quote.tip)] as [string, string]] : []),
  ]
  return (
    <div className="border-t border-line pt-3">
      <dl className="space-y-1">
        {rows.map(([name, value]) => (
          <div key={name} className="flex justify-between gap-4">
            <dt className="text-soft">{name}</dt>
            <dd className="tabular">{value}</dd>
          </div>
        ))}
        <div className="flex items-baseline justify-between gap-4 pt-1">
          <dt className="font-display text-xl font-bold">Total</dt>
          <dd data-testid="total" className="tabular font-display text-2xl font-extrabold">
            {money(quote.total)}
          </dd>
        </div>
      </dl>
      {quote.taxMode === 'included' && quote.taxes.length > 0 && (
        <p className="mt-1 text-sm text-soft">
          Includes{' '}
          {quote.taxes.map(({ name, amount }, index) => (
            <Fragment key={name}>
              {index > 0 && ' and '}
              <span className="whitespace-nowrap">
                {money(amount)} {name}
              </span>
            </Fragment>
          ))}
        </p>
      )}
    </div>
  )
}
