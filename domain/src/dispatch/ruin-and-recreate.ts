import { bestInsertion, insert } from './insert.ts'
import type { Nearest } from './nearest-drivers.ts'
import type { Problem } from './problem.ts'
import { relativesOf } from './relatives.ts'
import { orderOf } from './route.ts'
import { type Solution, takeOut } from './solution.ts'

/** The drivers to ask for an order: worked out once and kept. */
export type Near = (order: number) => Nearest

/** Puts orders where they cost least, one by one in the order given. Who cannot be served stays out. */
export function recreate(
  problem: Problem,
  solution: Solution,
  orders: readonly number[],
  near: Near,
): void {
  for (const order of orders) {
    const way = bestInsertion(problem, solution, order, near(order))
    if (way) insert(problem, solution, order, way)
  }
}

/**
 * One step of the search: some related orders, sometimes with all that their drivers carry, are taken out
 * and put back in another sequence. Kept when the plan is no worse, undone otherwise: so more steps never
 * make a worse plan.
 */
export function improve(
  problem: Problem,
  solution: Solution,
  near: Near,
  random: () => number,
): void {
  const seed = Math.floor(random() * problem.orders)
  const kin = relativesOf(problem, seed, 1 + Math.floor(random() * 4), random)
  const out = new Set(kin)
  if (random() < 0.4) {
    for (const order of kin) {
      const driver = solution.servedBy[order]!
      if (driver >= 0) for (const at of solution.routes[driver]!) out.add(orderOf(at))
    }
  }
  const before = {
    total: solution.total,
    routes: solution.routes.slice(),
    costs: solution.costs.slice(),
    servedBy: solution.servedBy.slice(),
  }
  for (const order of out) takeOut(problem, solution, order)
  recreate(problem, solution, inSequence(problem, [...out], random), near)
  if (solution.total > before.total) Object.assign(solution, before)
}

/** The sequence in which orders are put back: any, or by when the food is there, or by what presses most. */
function inSequence(problem: Problem, orders: number[], random: () => number): number[] {
  const { ready, promised, store, between, doorOf } = problem
  const way = random()
  const keyOf = (order: number): number => {
    const chance = random()
    if (way < 0.4) return chance
    if (way < 0.7) return ready[order]! + chance * 2
    const drive = between(store[order]!, doorOf(order))
    return promised[order]! - drive + chance * 2
  }
  const keys = new Map(orders.map((order) => [order, keyOf(order)]))
  return orders.toSorted((a, b) => keys.get(a)! - keys.get(b)!)
}
