import type { Nearest } from './nearest-drivers.ts'
import type { Problem } from './problem.ts'
import { type Route, type Stop, begins, joined, orderOf, stop } from './route.ts'
import { type Solution, setRoute } from './solution.ts'
import { walk } from './walk.ts'

/** A way to serve an order: one driver's whole new route and what it adds to the plan's cost. */
export type Insertion = { driver: number; route: Route; adds: number }

/** Longest route looked at: nobody plans an evening ahead on estimates. */
const LONGEST = 12
const scratch: Stop[] = Array.from({ length: LONGEST + 1 }, () => 0)

/**
 * Cheapest place for an order among its nearest drivers; undefined when nobody may or can. At every place of a
 * route it is tried as a trip of its own, at the end of the trip before, and at the head of the trip after.
 */
export function bestInsertion(
  problem: Problem,
  solution: Solution,
  order: number,
  { drivers, bounds }: Nearest,
): Insertion | undefined {
  let found: Insertion | undefined
  let best = Infinity
  const keepIfBetter = (driver: number, length: number) => {
    const adds = walk(problem, driver, scratch, length) - solution.costs[driver]!
    if (adds >= best) return
    best = adds
    found = { driver, route: scratch.slice(0, length), adds }
  }
  const sameStore = (at: Stop) => problem.store[orderOf(at)] === problem.store[order]
  for (let n = 0; n < drivers.length && bounds[n]! < best; n++) {
    const driver = drivers[n]!
    const route = solution.routes[driver]!
    const length = route.length
    if (length >= LONGEST) continue
    for (let at = 0; at < length; at++) scratch[at + 1] = route[at]!
    for (let place = 0; place <= length; place++) {
      if (place > 0) scratch[place - 1] = route[place - 1]!
      const next = route[place]
      const between = next === undefined || begins(next)
      if (between) {
        scratch[place] = stop(order, true)
        keepIfBetter(driver, length + 1)
      }
      if (place > 0 && sameStore(route[place - 1]!)) {
        scratch[place] = stop(order, false)
        keepIfBetter(driver, length + 1)
      }
      if (between && next !== undefined && sameStore(next)) {
        scratch[place] = stop(order, true)
        scratch[place + 1] = joined(next)
        keepIfBetter(driver, length + 1)
        scratch[place + 1] = next
      }
    }
  }
  return found
}

/** Carries an insertion out. */
export function insert(
  problem: Problem,
  solution: Solution,
  order: number,
  { driver, route, adds }: Insertion,
): void {
  setRoute(problem, solution, driver, route, solution.costs[driver]! + adds)
  solution.servedBy[order] = driver
  solution.total -= problem.weights.unserved
}
