import type { Difference, MoneyReport } from '@forno/domain/books/money-report'
import { CircleCheck, TriangleAlert } from 'lucide-react'
import { subscribeToMoneyReports } from '../../data/money.ts'
import { useLive } from '../../data/use-live.ts'
import { formatMoney } from '../../lib/money.ts'
import { CardSection } from '../../ui/card-section.tsx'
import { CopyId } from '../../ui/copy-id.tsx'
import { Failed, Waiting } from '../../ui/states.tsx'
import { differenceWords } from './difference-words.ts'
import { OrderLink } from './order-link.tsx'

/** "Sat 21 Nov": a date without a time is the same in every zone. */
const dayWords = (day: string): string =>
  new Intl.DateTimeFormat('en-GB', {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  }).format(Date.parse(`${day}T00:00:00Z`))

/** Each night Stripe is compared with the books: that nothing differed, or everything that did. */
export function ReportsSection({ store, currency }: { store: string; currency: string }) {
  const live = useLive<MoneyReport[]>(store, (show) => subscribeToMoneyReports(store, show))
  return (
    <CardSection title="Nightly reports" lead="Stripe beside the books, day by day.">
      {live.state === 'waiting' && <Waiting what="Fetching the reports" rows={2} />}
      {live.state === 'failed' && <Failed reason={live.reason} what="the reports" />}
      {live.state === 'here' && live.value.length === 0 && (
        <p className="text-soft">No report yet: the first one comes tonight.</p>
      )}
      {live.state === 'here' && live.value.length > 0 && (
        <ul className="divide-y divide-line">
          {live.value.map((report) => (
            <Night key={report.id} report={report} currency={currency} />
          ))}
        </ul>
      )}
    </CardSection>
  )
}

function Night({ report, currency }: { report: MoneyReport; currency: string }) {
  const { day, compared, captured, refunded, differences } = report
  const clean = differences.length === 0
  const Mark = clean ? CircleCheck : TriangleAlert
  return (
    <li className="py-3 first:pt-0 last:pb-0">
      <div className="flex flex-wrap items-center gap-x-3">
        <Mark
          aria-hidden="true"
          className={`size-5 shrink-0 ${clean ? 'text-basil' : 'text-tomato'}`}
        />
        <strong>{dayWords(day)}</strong>
        <span className={clean ? 'text-soft' : 'font-semibold'}>
          {clean
            ? 'no difference'
            : differences.length === 1
              ? '1 difference'
              : `${differences.length} differences`}
        </span>
        <span className="tabular ml-auto text-sm text-soft">
          {compared} compared · {formatMoney(captured, currency)} taken ·{' '}
          {formatMoney(refunded, currency)} refunded
        </span>
      </div>
      {!clean && (
        <ul className="mt-2 space-y-3">
          {differences.map((one) => (
            <Differs key={`${one.kind} ${one.order} ${one.intent}`} difference={one} />
          ))}
        </ul>
      )}
    </li>
  )
}

function Differs({ difference }: { difference: Difference }) {
  const { order, intent, currency, atStripe, inBooks, kind } = difference
  return (
    <li className="rounded-xl bg-sunken p-3">
      <p className="font-medium">{differenceWords(difference)}</p>
      <p className="tabular text-sm text-soft">
        Stripe {formatMoney(atStripe, currency)} · books {formatMoney(inBooks, currency)} ·
        difference {formatMoney(atStripe - inBooks, currency)}
      </p>
      <div className="flex flex-wrap items-center gap-x-4">
        {order && kind !== 'unknownOrder' && <OrderLink order={order} />}
        {order && kind === 'unknownOrder' && <CopyId id={order} what={`the order id ${order}`} />}
        {intent && <CopyId id={intent} what={`the PaymentIntent ${intent}`} />}
      </div>
    </li>
  )
}
