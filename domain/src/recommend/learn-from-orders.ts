import type { Store } from '../store/store.ts'
import type { Millis } from '../time/millis.ts'
import { isFinished } from '../order/statuses.ts'
import { LEARN_FROM, type LearningOrder, REPORT_ON } from './finished-order.ts'
import { learn } from './learn.ts'
import { liftReport } from './lift-report.ts'
import type { Lift } from './lift-schema.ts'
import { itemsOfLines } from './past-order.ts'
import type { Suggestions } from './suggestions.ts'

/**
 * What a shop's orders teach, and what suggestions brought lately. Orders that were never had and those of before
 * two years are passed over. Deterministic: the same orders at the same time give the same, in whatever sequence.
 */
export function learnFromOrders(
  { id, hours, holdOut }: Pick<Store, 'id' | 'hours' | 'holdOut'>,
  orders: readonly LearningOrder[],
  now: Millis,
): { suggestions: Suggestions; lift: Lift } {
  const finished = orders.filter(
    ({ status, placedAt }) => isFinished(status) && placedAt <= now && placedAt > now - LEARN_FROM,
  )
  const past = finished.map(({ placedAt, quote }) => ({
    at: placedAt,
    items: itemsOfLines(quote.lines),
  }))
  const since = now - REPORT_ON
  const firsts = firstOrders(finished)
  // Whoever ordered for the first time was nobody yet while they chose: they saw suggestions in either group.
  const counted = finished.filter((order) => order.placedAt > since && !firsts.has(order))
  const report = liftReport(
    counted.map(({ customer, quote, tookSuggestion }) => ({
      person: customer,
      goods: quote.goods,
      tookSuggestion,
    })),
    { share: holdOut },
  )
  return {
    suggestions: learn(past, now, { timeZone: hours.timeZone }),
    lift: { store: id, from: since, to: now, share: holdOut, ...report },
  }
}

/** Of each person the first order that is known. */
function firstOrders(orders: readonly LearningOrder[]): Set<LearningOrder> {
  const first = new Map<string, LearningOrder>()
  for (const order of orders) {
    const known = first.get(order.customer)
    if (!known || order.placedAt < known.placedAt) first.set(order.customer, order)
  }
  return new Set(first.values())
}
