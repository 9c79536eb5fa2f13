import { type Cents, sum } from '../money/cents.ts'
import { isHeldOut } from './hold-out.ts'

/** A finished order as the report reads it. `goods` without delivery, tip and discounts. */
export interface LiftOrder {
  person: string
  goods: Cents
  /** Whether something suggested was added. Held-out people are shown nothing, so for them never. */
  tookSuggestion: boolean
}

export interface GroupReport {
  people: number
  orders: number
  /** Σ goods of all orders. */
  goods: Cents
  /** What a person's order comes to: the mean of each person's own mean, not rounded. 0 without orders. */
  goodsPerOrder: number
  /** Share of orders with something suggested. */
  taken: number
}

export interface LiftReport {
  shown: GroupReport
  heldOut: GroupReport
  /** Goods an order, shown − held out, and the range that holds the true difference 19 times of 20; null when it
   *  cannot be told: fewer than two people in a group. */
  lift: { perOrder: number; from: number; to: number } | null
  verdict: 'more' | 'less' | 'unclear'
}

/** 95 % of a normal distribution lie within so many standard deviations. */
const DEVIATIONS = 1.96

/**
 * What suggestions bring: orders of people who see them against those who are held out. People were divided, not
 * orders, and one person's orders are like each other: so each person counts once, with their mean order, or a few
 * regulars would look like proof. Use with fifty people a group or more; the range is too narrow below.
 */
export function liftReport(
  orders: readonly LiftOrder[],
  { share, trial }: { share: number; trial?: string },
): LiftReport {
  const held = (order: LiftOrder) => isHeldOut(order.person, share, trial)
  const shown = summary(orders.filter((order) => !held(order)))
  const heldOut = summary(orders.filter(held))
  const lift = difference(shown, heldOut)
  const verdict = !lift ? 'unclear' : lift.from > 0 ? 'more' : lift.to < 0 ? 'less' : 'unclear'
  return { shown: shown.report, heldOut: heldOut.report, lift, verdict }
}

interface Summary {
  report: GroupReport
  /** Variance of `goodsPerOrder`; null with fewer than two people. */
  variance: number | null
}

function difference(shown: Summary, heldOut: Summary): LiftReport['lift'] {
  if (shown.variance === null || heldOut.variance === null) return null
  const perOrder = shown.report.goodsPerOrder - heldOut.report.goodsPerOrder
  const reach = DEVIATIONS * Math.sqrt(shown.variance + heldOut.variance)
  return { perOrder, from: perOrder - reach, to: perOrder + reach }
}

function summary(orders: readonly LiftOrder[]): Summary {
  const byPerson = new Map<string, Cents[]>()
  for (const { person, goods } of orders) {
    const known = byPerson.get(person)
    if (known) known.push(goods)
    else byPerson.set(person, [goods])
  }
  const means = [...byPerson.values()].map(meanOf)
  const people = means.length
  const mean = meanOf(means)
  const deviation = meanOf(means.map((one) => (one - mean) ** 2))
  const taken = orders.filter(({ tookSuggestion }) => tookSuggestion).length
  return {
    report: {
      people,
      orders: orders.length,
      goods: sum(orders.map(({ goods }) => goods)),
      goodsPerOrder: mean,
      taken: taken / Math.max(1, orders.length),
    },
    variance: people < 2 ? null : deviation / (people - 1),
  }
}

/** 0 of nothing. */
const meanOf = (values: readonly number[]): number =>
  values.reduce((whole, value) => whole + value, 0) / Math.max(1, values.length)
