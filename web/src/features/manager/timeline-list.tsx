import { useShopZone } from '../../data/use-shop-zone.ts'
import { classNames } from '../../lib/class-names.ts'
import { formatMoney } from '../../lib/money.ts'
import { formatDayTime } from '../../lib/times.ts'
import type { Moment } from './timeline.ts'

/** Everything that happened to the money, one under the other, on the shop's clock. */
export function TimelineList({
  moments,
  currency,
}: {
  moments: readonly Moment[]
  currency: string
}) {
  const zone = useShopZone()
  return (
    <ol aria-label="What happened to the money" className="space-y-0">
      {moments.map(({ key, at, title, details, amount, until, bad }) => (
        <li key={key} className="relative border-l-2 border-line pb-4 pl-5 last:pb-0">
          <span
            aria-hidden="true"
            className={classNames(
              'absolute top-1.5 -left-[7px] size-3 rounded-full border-2 border-card',
              bad ? 'bg-tomato' : 'bg-soft',
            )}
          />
          <div className="flex flex-wrap items-baseline justify-between gap-x-4">
            <time dateTime={new Date(at).toISOString()} className="tabular text-sm text-soft">
              {formatDayTime(at, zone)}
            </time>
            {amount !== null && (
              <span className="tabular font-semibold">{formatMoney(amount, currency)}</span>
            )}
          </div>
          <p className={classNames('font-medium', bad && 'text-tomato-deep')}>{title}</p>
          {details.map((detail) => (
            <p key={detail} className="text-sm text-soft">
              {detail}
            </p>
          ))}
          {until && (
            <p className="text-sm font-medium">
              {until.words} {formatDayTime(until.at, zone)}
            </p>
          )}
        </li>
      ))}
    </ol>
  )
}
