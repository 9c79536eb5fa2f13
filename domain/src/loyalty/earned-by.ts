import { sum } from '../money/cents.ts'
import type { Quote } from '../pricing/quote.ts'
import type { LoyaltyAccount } from './account.ts'
import type { LoyaltyRules } from './rules.ts'
import { earnedInYear, tierAt } from './tiers.ts'

/** What of a quote earns points: goods after discounts, neither delivery nor tip, with the tax that is in their price. */
export const goodsPaid = ({ goods, discounts }: Pick<Quote, 'goods' | 'discounts'>): number =>
  goods - sum(discounts.map(({ amount }) => amount))

/**
 * Points that an order earns once it is finished, decided when it is placed: rounded down over the whole order, by the
 * tier that its customer has reached then. The cart shows the same number.
 */
export function earnedBy(
  quote: Pick<Quote, 'goods' | 'discounts'>,
  rules: LoyaltyRules,
  months: LoyaltyAccount['months'],
  month: string,
): number {
  const { percent } = tierAt(rules, earnedInYear(months, month))
  return Math.floor((goodsPaid(quote) * rules.perHundred * percent) / 10_000)
}
