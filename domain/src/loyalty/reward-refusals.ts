import type { Quote } from '../pricing/quote.ts'
import type { Refusal } from '../refusal/refusal.ts'
import { rewardDiscount, rewardOf } from './reward-discount.ts'
import type { LoyaltyRules } from './rules.ts'

/**
 * Why a reward cannot be had with this cart, by its field: the same list warns in the cart and refuses at the counter.
 * `rewardGone`: there is none by this name, or nothing in the cart that it is for (then the price is without it).
 * `pointsShort`: the price is with it, and the balance says that it cannot be paid. Null: whose points is not known.
 */
export function rewardRefusals(
  rules: LoyaltyRules | null,
  id: string | undefined,
  quote: Pick<Quote, 'goods' | 'lines'> | null,
  balance: number | null,
): Refusal[] {
  if (id === undefined) return []
  const reward = rewardOf(rules, id)
  if (!reward || (quote && !rewardDiscount(reward, quote))) {
    return [{ code: 'rewardGone', field: 'reward' }]
  }
  const { cost } = reward
  if (balance === null || balance >= cost) return []
  return [{ code: 'pointsShort', field: 'reward', params: { cost, balance } }]
}
