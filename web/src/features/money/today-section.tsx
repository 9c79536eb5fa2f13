import type { Payment } from '@forno/domain/payment/payment'
import type { Live } from '../../data/listen.ts'
import { formatMoney } from '../../lib/money.ts'
import { useNow } from '../../lib/use-now.ts'
import { CardSection } from '../../ui/card-section.tsx'
import { Failed, Waiting } from '../../ui/states.tsx'
import { figuresOf } from './figures.ts'

/** How many payments the page listens to. */
const ASKED = 100

/** The money of the shop's day so far, one bar for each kind. */
export function TodaySection({
  payments,
  currency,
  timeZone,
}: {
  payments: Live<Payment[]>
  currency: string
  timeZone: string
}) {
  const now = useNow(60_000)
  return (
    <CardSection title="Today">
      {payments.state === 'waiting' && <Waiting what="Adding up today" rows={2} />}
      {payments.state === 'failed' && <Failed reason={payments.reason} what="today’s figures" />}
      {payments.state === 'here' && (
        <>
          <Bars
            figures={figuresOf(payments.value, { timeZone, now, asked: ASKED })}
            currency={currency}
          />
        </>
      )}
    </CardSection>
  )
}

function Bars({ figures, currency }: { figures: ReturnType<typeof figuresOf>; currency: string }) {
  const { card, cash, tips, refunded, paid, isPartial } = figures
  const rows = [
    { name: 'Card', amount: card, look: 'bg-basil' },
    { name: 'Cash', amount: cash, look: 'bg-basil' },
    { name: 'Tips in it', amount: tips, look: 'bg-saffron' },
    { name: 'Refunded', amount: refunded, look: 'bg-tomato' },
  ]
  const most = Math.max(1, ...rows.map(({ amount }) => amount))
  return (
    <>
      <table className="w-full">
        <caption className="sr-only">What was taken and given back today</caption>
        <tbody>
          {rows.map(({ name, amount, look }) => (
            <tr key={name}>
              <th scope="row" className="py-1.5 pr-3 text-left font-normal whitespace-nowrap">
                {name}
              </th>
              <td aria-hidden="true" className="w-full">
                <div
                  className={`h-3 rounded-full ${look}`}
                  style={{ width: `${(100 * amount) / most}%` }}
                />
              </td>
              <td className="tabular py-1.5 pl-3 text-right font-semibold">
                {formatMoney(amount, currency)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="text-sm text-soft">
        {paid === 0
          ? 'Nothing paid yet today.'
          : `${paid} ${paid === 1 ? 'order' : 'orders'} paid.`}
        {isPartial && ' More happened today than is counted here: these are the latest only.'}
      </p>
    </>
  )
}
