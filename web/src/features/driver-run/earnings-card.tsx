import type { ShiftEarnings } from '../../data/use-earnings.ts'
import { formatMoney } from '../../lib/money.ts'
import { formatTime } from '../../lib/times.ts'

/** What a shift has earned, and apart from it the cash taken for the shop. */
export function EarningsCard({ earnings, title }: { earnings: ShiftEarnings; title: string }) {
  const { stops, pay, tips, tipsToCome, total, cashToHandIn, currency, from, ended } = earnings
  const money = (amount: number) => formatMoney(amount, currency)
  const rows = [
    ['Stops', String(stops)],
    ['Pay', money(pay)],
    ['Tips', money(tips)],
    ...(tipsToCome > 0 ? [['Tips to come', money(tipsToCome)]] : []),
  ]
  return (
    <section aria-label={title} className="rounded-card border border-line bg-card p-5 shadow-card">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 className="text-2xl">{title}</h2>
        <p className="tabular text-soft">
          {ended === null
            ? `since ${formatTime(from)}`
            : `${formatTime(from)}–${formatTime(ended)}`}
        </p>
      </div>
      <dl className="tabular mt-3 text-lg">
        {rows.map(([name, value]) => (
          <div key={name} className="flex justify-between gap-4 py-1">
            <dt className="text-soft">{name}</dt>
            <dd className="font-semibold">{value}</dd>
          </div>
        ))}
        <div className="mt-1 flex justify-between gap-4 border-t border-line pt-2 text-2xl font-bold">
          <dt>Yours</dt>
          <dd>{money(total)}</dd>
        </div>
      </dl>
      {tipsToCome > 0 && (
        <p className="mt-1 text-soft">Tips to come are counted once the cards are charged.</p>
      )}
      {cashToHandIn > 0 && (
        <p className="tabular mt-4 flex justify-between gap-4 rounded-xl bg-saffron-wash px-4 py-3 text-xl">
          Cash taken <strong>{money(cashToHandIn)}</strong>
        </p>
      )}
    </section>
  )
}
