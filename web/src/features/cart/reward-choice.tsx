import type { RewardInReach, Standing } from '@forno/domain/loyalty/standing'
import { pointsWords } from '@forno/domain/words/points'
import { useCart } from '../../data/cart.ts'
import { RadioCards } from '../../ui/radio-cards.tsx'

const NONE = ''

/** Points, for who has any: which reward to take now, and what this order brings. */
export function RewardChoice({ standing }: { standing: Standing }) {
  const chosen = useCart((cart) => cart.reward)
  const setReward = useCart((cart) => cart.setReward)
  const { balance, rewards, earns } = standing
  const offered = rewards.filter(({ reward, missing }) => missing === 0 || reward.id === chosen)
  const options = offered.map((one) => ({
    value: one.reward.id,
    label: one.reward.name,
    detail: pointsWords(one.reward.cost),
    ...unavailable(one, chosen),
  }))
  return (
    <section aria-labelledby="points" className="space-y-3">
      <h2 id="points" className="text-2xl">
        Your points
      </h2>
      {offered.length > 0 && (
        <RadioCards
          legend={`You have ${pointsWords(balance)}`}
          value={chosen ?? NONE}
          onChange={(value) => setReward(value === NONE ? null : value)}
          options={[{ value: NONE, label: 'Keep them', detail: 'for a later order' }, ...options]}
        />
      )}
      {earns !== null && earns > 0 && (
        <p className="rounded-xl bg-basil-wash px-3 py-2 font-medium">
          This order brings you {pointsWords(earns)}.
        </p>
      )}
    </section>
  )
}

/** What stands in the way of one that can be seen; the chosen one stays open, so that it can be taken off by choice. */
function unavailable({ reward, off }: RewardInReach, chosen: string | null) {
  if (reward.id === chosen || off !== 0) return {}
  return { unavailable: 'Nothing of it is in your cart' }
}
