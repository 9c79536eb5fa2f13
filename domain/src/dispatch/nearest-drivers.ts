import type { Problem } from './problem.ts'

/** Drivers who may take an order, with a lower bound of what it adds to their route, lowest first. */
export type Nearest = { drivers: Int32Array; bounds: Float64Array }

/** Drivers whose bound is this much worse than the best one's are not asked; nor more than so many. */
const REACH = 40
const MOST = 40
/** A route may come to end nearer to where orders are expected: so many minutes are left for that. */
const NEARER = 12

/**
 * Who could take an order soonest. The bound is exact for a driver with nothing else to do and optimistic for
 * the others (who can be no sooner, travel being no shorter by way of a third place).
 */
export function nearestDrivers(problem: Problem, order: number): Nearest {
  const { between, weights } = problem
  const shop = problem.store[order]!
  const leftOven = problem.ready[order]!
  const leg = between(shop, problem.doorOf(order))
  const found: { driver: number; bound: number }[] = []
  for (let driver = 0; driver < problem.drivers; driver++) {
    if (problem.may[driver * problem.orders + order] === 0) continue
    const speed = problem.speed[driver]!
    const arrive =
      problem.waitingAt[driver] === shop
        ? problem.waitingSince[driver]!
        : problem.free[driver]! + between(problem.startOf(driver), shop) / speed
    const pickUp = Math.max(0, arrive + problem.beforePickUp, leftOven)
    if (pickUp > problem.until[driver]!) continue
    const handOver = pickUp + problem.afterPickUp + leg / speed + problem.beforeHandOver
    const late = Math.max(0, handOver - problem.promised[order]!) * weights.late
    const pay = Math.min(0, problem.payFor(driver, 1) - problem.payFor(driver, 0))
    const waits = handOver - problem.placed[order]! + late
    const bound = waits + (pickUp - leftOven) * weights.standing + pay - NEARER * weights.away
    found.push({ driver, bound })
  }
  found.sort((a, b) => a.bound - b.bound || a.driver - b.driver)
  const limit = (found[0]?.bound ?? 0) + REACH
  const close = found.slice(0, MOST).filter(({ bound }) => bound <= limit)
  return {
    drivers: Int32Array.from(close, ({ driver }) => driver),
    bounds: Float64Array.from(close, ({ bound }) => bound),
  }
}
