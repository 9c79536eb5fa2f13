import { firstStage } from './hop.ts'
import type { Problem } from './problem.ts'

/** What a driver's next trip asks for until the next plan. */
export type Begin =
  /** Nothing yet: there is time, and something better may come. */
  | { kind: 'stay' }
  /** Drive, with an empty bag, to this store: the trip's own or a stage on the way. Not final. */
  | { kind: 'go'; store: number }
  /** Take the bags: final. */
  | { kind: 'pickUp' }

/** A driver sets off when no more than so many minutes would be waited at the store … */
const SLACK = 3
/** … plus this much of the give where the kitchen's word is only an estimate. */
const FOR_THE_UNKNOWN = 4
/** Minutes a way by a stage may lose when there is time. */
const SPARE = 1

/**
 * Decides as late as it costs nothing. Driving to a store binds nobody to an order, so a trip is final only when
 * the bags can be taken before the next plan: until then orders still change hands, and join.
 */
export function beginOf(
  problem: Problem,
  driver: number,
  trip: { orders: readonly number[]; arrive: number; pickUp: number },
): Begin {
  const { waitingAt, free, nextPlan, store, give, beforePickUp } = problem
  const shop = store[trip.orders[0]!]!
  const certain = trip.orders.every((order) => give[order] === 0)
  const stands = waitingAt[driver] === shop
  const canBegin = free[driver]! < nextPlan
  if (certain && trip.pickUp < nextPlan && (stands || canBegin)) return { kind: 'pickUp' }
  if (stands || !canBegin) return { kind: 'stay' }
  const slack = trip.pickUp - beforePickUp - trip.arrive
  const unknown = Math.max(0, ...trip.orders.map((order) => give[order]!))
  if (slack > SLACK + FOR_THE_UNKNOWN * unknown) return { kind: 'stay' }
  const spare = certain ? Math.max(0, Math.min(slack, SPARE)) : 0
  return { kind: 'go', store: firstStage(problem, driver, shop, spare) }
}
