import { statuses } from '@forno/domain/order/statuses'
import type { Case, CaseFacts } from '@forno/domain/support/case'
import { statusWords } from '@forno/domain/words/statuses'
import { useShopZone } from '../../data/use-shop-zone.ts'
import { formatMoney } from '../../lib/money.ts'
import { formatDayTime, formatRange, formatTime } from '../../lib/times.ts'

const proofWords: Record<NonNullable<CaseFacts['proof']>, string> = {
  pin: 'handed over against the PIN',
  photo: 'left with a photo',
  hand: 'handed over in person',
  none: 'handed over without proof',
}

/** What the shop's own records say: what was promised, and when each stage was reached. */
export function CaseFactsList({ case: known }: { case: Case }) {
  const zone = useShopZone()
  const { facts, code } = known
  const times = statuses.flatMap((status) => {
    const at = facts.stageTimes[status]
    return at === undefined ? [] : [{ status, at }]
  })
  return (
    <div className="space-y-2">
      <p className="text-soft">
        {formatMoney(facts.total, facts.currency)} · placed {formatDayTime(facts.placedAt, zone)} ·
        promised {formatRange(facts.promise, zone)}
        {facts.driver && ` · brought by ${facts.driver.name}`}
        {facts.proof && ` · ${proofWords[facts.proof]}`}
      </p>
      <ol aria-label={`How order ${code} went`} className="flex flex-wrap gap-x-4 gap-y-1">
        {times
          .toSorted((a, b) => a.at - b.at)
          .map(({ status, at }) => (
            <li key={status}>
              <span className="tabular text-soft">{formatTime(at, zone)}</span>{' '}
              {statusWords[status]}
              {at > facts.promise.to && <span className="font-medium"> (after the promise)</span>}
            </li>
          ))}
      </ol>
    </div>
  )
}
