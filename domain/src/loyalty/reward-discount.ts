import type { Discount, Quote, QuoteLine } from '../pricing/quote.ts'
import type { LoyaltyRules, Reward } from './rules.ts'

export const rewardOf = (rules: LoyaltyRules | null, id: string | undefined): Reward | undefined =>
  id === undefined ? undefined : rules?.rewards.find((reward) => reward.id === id)

/** What a reward takes off these goods; null when nothing of it is in the cart. */
export function rewardDiscount(
  reward: Reward,
  { goods, lines }: Pick<Quote, 'goods' | 'lines'>,
): Discount | null {
  const amount = Math.min(goods, worthOf(reward, lines))
  return amount > 0 ? { id: `reward-${reward.id}`, label: reward.name, amount } : null
}

/** Of several that it could be for, the cheapest piece is free, up to what the reward is worth at most. */
function worthOf({ off }: Reward, lines: readonly QuoteLine[]): number {
  if (off.kind === 'amount') return off.amount
  const pieces = lines.filter((line) => isOneOf(off.items, line)).map(({ unit }) => unit)
  return pieces.length === 0 ? 0 : Math.min(off.most, ...pieces)
}

/** A pizza of two halves is one of them only when both halves are. */
const isOneOf = (items: readonly string[], { choice }: QuoteLine): boolean =>
  choice.kind === 'product'
    ? items.includes(choice.item)
    : items.includes(choice.left.pizza) &&
      (choice.right === undefined || items.includes(choice.right.pizza))
