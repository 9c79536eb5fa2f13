import type { Receipt } from '@forno/domain/receipt/receipt'
import { formatMoney } from '../../lib/money.ts'
import { formatDated } from '../../lib/times.ts'
import { MoneyMoved } from './money-moved.tsx'
import { Row } from './row.tsx'
import { Sums } from './sums.tsx'

/** The receipt itself: one narrow column, as wide as a till roll has it, which also a sheet of A4 takes. */
export function ReceiptPaper({
  receipt,
  timeZone,
}: {
  receipt: Receipt
  timeZone?: string | undefined
}) {
  const { shop, code, customer, placedAt, currency, lines } = receipt
  const money = (amount: number) => formatMoney(amount, currency)
  const at = (moment: number) => formatDated(moment, timeZone)
  return (
    <article
      aria-label={`Receipt of order ${code}`}
      className="mx-auto max-w-md space-y-4 rounded-card border border-line bg-card p-6 shadow-card print:mx-0 print:max-w-[100mm] print:space-y-3 print:rounded-none print:border-0 print:p-0 print:shadow-none"
    >
      <header className="space-y-1 text-center print:text-left">
        <h2 className="text-2xl">{shop.name}</h2>
        <p className="text-soft">{shop.phone}</p>
        <p className="pt-2">
          Order <strong>{code}</strong> for {customer}
        </p>
        <p className="text-soft">
          <time dateTime={new Date(placedAt).toISOString()}>{at(placedAt)}</time>
        </p>
      </header>
      <ul
        aria-label="What was ordered"
        className="space-y-3 border-t border-dashed border-line pt-4 print:space-y-2 print:pt-3"
      >
        {lines.map(({ key, quantity, name, details, unit, total }) => (
          <li key={key} className="break-inside-avoid">
            <Row
              name={
                <span className="font-semibold">
                  {quantity} × {name}
                </span>
              }
              value={money(total)}
            />
            {quantity > 1 && <p className="text-sm text-soft">{money(unit)} each</p>}
            {details.map((detail) => (
              <p key={detail} className="text-sm text-soft">
                {detail}
              </p>
            ))}
          </li>
        ))}
      </ul>
      <Sums receipt={receipt} money={money} />
      <MoneyMoved receipt={receipt} money={money} at={at} />
    </article>
  )
}
