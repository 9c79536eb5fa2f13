import type { Problem } from './problem.ts'
import { type Route, stop, without } from './route.ts'
import { walk } from './walk.ts'

/** Routes under work: one per driver, its cost, and who serves whom. `total` is the plan's own measure. */
export type Solution = {
  routes: Route[]
  costs: Float64Array
  /** Driver of each order, or -1. */
  servedBy: Int32Array
  total: number
}

/** Nobody serves anything. */
export function emptySolution(problem: Problem): Solution {
  const routes = Array.from({ length: problem.drivers }, (): Route => [])
  const solution: Solution = {
    routes,
    costs: Float64Array.from(routes, (route, driver) => walk(problem, driver, route, 0)),
    servedBy: new Int32Array(problem.orders).fill(-1),
    total: 0,
  }
  solution.total = measure(problem, solution)
  return solution
}

/** What a plan costs in all, less is better: every route, and every order that nobody serves. */
export function measure(problem: Problem, { costs, servedBy }: Solution): number {
  const unserved = servedBy.reduce((sum, driver) => sum + (driver < 0 ? 1 : 0), 0)
  return costs.reduce((sum, cost) => sum + cost, unserved * problem.weights.unserved)
}

/** Puts another route in a driver's place and keeps the total right; `servedBy` is the caller's. */
export function setRoute(
  problem: Problem,
  solution: Solution,
  driver: number,
  route: Route,
  cost = walk(problem, driver, route, route.length),
): void {
  solution.total += cost - solution.costs[driver]!
  solution.costs[driver] = cost
  solution.routes[driver] = route
}

/** Takes an order out of its driver's route. */
export function takeOut(problem: Problem, solution: Solution, order: number): void {
  const driver = solution.servedBy[order]!
  if (driver < 0) return
  const route = solution.routes[driver]!
  setRoute(
    problem,
    solution,
    driver,
    without(route, (one) => one === order),
  )
  solution.servedBy[order] = -1
  solution.total += problem.weights.unserved
}

/** The plan before, as far as it still holds: orders gone are left out, a trip that breaks a limit is dropped. */
export function solutionFrom(problem: Problem): Solution {
  const solution = emptySolution(problem)
  for (const { driverId, orderIds } of problem.snapshot.before) {
    const driver = problem.driverIndex.get(driverId)
    if (driver === undefined) continue
    const orders = orderIds
      .flatMap((id) => problem.orderIndex.get(id) ?? [])
      .filter((order) => solution.servedBy[order] === -1)
    const trip = [...new Set(orders)].map((order, at) => stop(order, at === 0))
    const route = [...solution.routes[driver]!, ...trip]
    const cost = walk(problem, driver, route, route.length)
    if (cost === Infinity) continue
    setRoute(problem, solution, driver, route, cost)
    for (const order of orders) solution.servedBy[order] = driver
  }
  solution.total = measure(problem, solution)
  return solution
}
