import type { Standing } from '@forno/domain/loyalty/standing'
import { pointsWords } from '@forno/domain/words/points'
import { Check, Lock } from 'lucide-react'
import { classNames } from '../../lib/class-names.ts'
import { formatMoney } from '../../lib/money.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Progress } from './progress.tsx'

/** What points get: what is within reach now, and how far the rest is. */
export function RewardList({
  standing: { rewards, balance },
  currency,
}: {
  standing: Standing
  currency: string
}) {
  const next = rewards.find(({ missing }) => missing > 0)
  const some = rewards.some(({ missing }) => missing === 0)
  return (
    <section aria-labelledby="rewards" className="space-y-4">
      <h2 id="rewards" className="text-2xl">
        What you get for them
      </h2>
      {next && (
        <Progress
          value={balance}
          goal={next.reward.cost}
          words={`${pointsWords(next.missing)} more for: ${next.reward.name}`}
        />
      )}
      <ul className="divide-y divide-line rounded-2xl border border-line bg-card">
        {rewards.map(({ reward: { id, name, cost, off }, missing }) => {
          const within = missing === 0
          const Icon = within ? Check : Lock
          return (
            <li key={id} className="flex items-center gap-3 px-4 py-3">
              <Icon
                role="img"
                aria-label={within ? 'Within reach' : 'Not yet'}
                className={classNames('size-5 shrink-0', within ? 'text-basil' : 'text-soft')}
              />
              <span className="grow">
                <span className="block font-semibold">{name}</span>
                {off.kind === 'item' && (
                  <span className="block text-sm text-soft">
                    One of them in your cart, up to {formatMoney(off.most, currency)}
                  </span>
                )}
              </span>
              <span className="tabular text-soft">{pointsWords(cost)}</span>
            </li>
          )
        })}
      </ul>
      {some && (
        <LinkButton to="/cart" look="secondary">
          Choose one in the cart
        </LinkButton>
      )}
    </section>
  )
}
