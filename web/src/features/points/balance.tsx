import type { LoyaltyAccount } from '@forno/domain/loyalty/account'
import type { Standing } from '@forno/domain/loyalty/standing'
import { pointsWords } from '@forno/domain/words/points'
import { formatDated } from '../../lib/times.ts'
import { Notice } from '../../ui/notice.tsx'
import { Progress } from './progress.tsx'

/** How many there are, what they make of somebody, and what is about to be lost. */
export function Balance({
  standing,
  account,
  timeZone,
}: {
  standing: Standing
  account: LoyaltyAccount | null
  timeZone: string
}) {
  const { balance, tier, next, earned } = standing
  const [soonest] = account?.lots ?? []
  return (
    <section aria-label="Your balance" className="space-y-4">
      <div className="flex flex-wrap items-end justify-between gap-4 rounded-card bg-basil-wash p-6 shadow-card">
        <p>
          <strong className="tabular block font-display text-5xl font-extrabold">
            {balance.toLocaleString('en-US')}
          </strong>
          {balance === 1 ? 'point' : 'points'}
        </p>
        <p className="rounded-full bg-card px-4 py-1.5 font-bold">{tier.name}</p>
      </div>
      {next && (
        <Progress
          value={earned}
          goal={next.tier.from}
          words={`${pointsWords(next.missing)} more within twelve months and you are ${next.tier.name}: ${next.tier.percent - 100} % more with each order.`}
        />
      )}
      {soonest && (
        <p className="text-soft">
          {pointsWords(soonest.points)} of them count until {formatDated(soonest.until, timeZone)}.
        </p>
      )}
      {(account?.owed ?? 0) > 0 && (
        <Notice title="Some were spent before their order was refunded">
          <p>{pointsWords(account?.owed ?? 0)} will be taken from what you earn next.</p>
        </Notice>
      )}
    </section>
  )
}
