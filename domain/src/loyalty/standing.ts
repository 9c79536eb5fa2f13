import type { Quote } from '../pricing/quote.ts'
import type { Millis } from '../time/millis.ts'
import type { LoyaltyAccount } from './account.ts'
import { earnedBy } from './earned-by.ts'
import { pointsAt } from './expire.ts'
import { monthOf, type PointsShop } from './grant.ts'
import { rewardDiscount } from './reward-discount.ts'
import type { Reward, Tier } from './rules.ts'
import { earnedInYear, tierAt } from './tiers.ts'

/** A reward as somebody sees it who has so many points. */
export interface RewardInReach {
  reward: Reward
  /** Points that are missing; nothing when it can be had. */
  missing: number
  /** What it takes off this cart; nothing when nothing of it is in there. Null without a cart. */
  off: number | null
}

/** Where somebody stands with a shop: what rewards, progress and a cart's line are shown from. */
export interface Standing {
  /** Points that can be spent now. */
  balance: number
  tier: Tier
  /** Earned within twelve months: what tiers go by. */
  earned: number
  /** The tier above, and the points until then; null at the top. */
  next: { tier: Tier; missing: number } | null
  /** Cheapest first. */
  rewards: RewardInReach[]
  /** What this cart would earn; null without one. */
  earns: number | null
}

/** Null where the shop gives no points. No account yet counts as an empty one. */
export function standingOf(
  shop: PointsShop,
  account: Pick<LoyaltyAccount, 'lots' | 'months'> | null,
  now: Millis,
  quote: Quote | null = null,
): Standing | null {
  const rules = shop.loyalty
  if (!rules) return null
  const months = account?.months ?? []
  const month = monthOf(shop, now)
  const balance = account ? pointsAt(account, now) : 0
  const earned = earnedInYear(months, month)
  const above = rules.tiers.find(({ from }) => from > earned)
  return {
    balance,
    tier: tierAt(rules, earned),
    earned,
    next: above ? { tier: above, missing: above.from - earned } : null,
    rewards: rules.rewards
      .toSorted((a, b) => a.cost - b.cost)
      .map((reward) => ({
        reward,
        missing: Math.max(0, reward.cost - balance),
        off: quote && (rewardDiscount(reward, quote)?.amount ?? 0),
      })),
    earns: quote && earnedBy(quote, rules, months, month),
  }
}
