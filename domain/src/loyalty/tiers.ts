import { sum } from '../money/cents.ts'
import type { LoyaltyAccount } from './account.ts'
import type { LoyaltyRules, Tier } from './rules.ts'

type Months = LoyaltyAccount['months']

/** The first of the twelve months that count in this one: `2025-12` in `2026-11`. */
export function firstMonth(month: string): string {
  const [year = 0, of = 1] = month.split('-').map(Number)
  const first = year * 12 + of - 1 - 11
  return `${Math.floor(first / 12)}-${String((first % 12) + 1).padStart(2, '0')}`
}

const counting = (months: Months, month: string): Months =>
  months.filter((one) => one.month >= firstMonth(month))

/** Points earned by orders within twelve months, this one included. */
export const earnedInYear = (months: Months, month: string): number =>
  sum(counting(months, month).map(({ earned }) => earned))

/** Where somebody stands who has earned so much within the year. */
export function tierAt({ tiers }: Pick<LoyaltyRules, 'tiers'>, earned: number): Tier {
  const reached = tiers.findLast(({ from }) => from <= earned) ?? tiers[0]
  if (!reached) throw new Error('a shop without tiers')
  return reached
}

/** The months with more (or less) earned in one of them, without those that no longer count. */
export function withEarned(months: Months, month: string, points: number): Months {
  const before = months.find((one) => one.month === month)?.earned ?? 0
  const earned = Math.max(0, before + points)
  const others = months.filter((one) => one.month !== month)
  const all = earned > 0 ? [...others, { month, earned }] : others
  const latest = all.reduce((last, one) => (one.month > last ? one.month : last), month)
  return counting(all, latest).toSorted((a, b) => (a.month < b.month ? -1 : 1))
}
