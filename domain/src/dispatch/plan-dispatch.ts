import { driftOf } from './drift.ts'
import { beginOf } from './hold-back.ts'
import { firstStage } from './hop.ts'
import { type Nearest, nearestDrivers } from './nearest-drivers.ts'
import type { Travel } from './places.ts'
import type { Plan, Run, Wait } from './plan.ts'
import { type Problem, problemOf } from './problem.ts'
import { reasonFor, whyLeftOut } from './reasons.ts'
import { tripsOf } from './route.ts'
import { type Near, improve, recreate } from './ruin-and-recreate.ts'
import { randomFrom } from './random.ts'
import type { Snapshot } from './snapshot.ts'
import { type Solution, measure, solutionFrom } from './solution.ts'
import { walk } from './walk.ts'
import { type Weights, usualWeights } from './weights.ts'

export type PlanOptions = {
  /** The same snapshot, seed and number of steps make the same plan. */
  seed: number
  travel: Travel
  /** Steps of the search. Missing: by how much is open. */
  steps?: number
  /** Ends the search early: milliseconds by `clock`, which the caller brings. */
  budgetMs?: number
  clock?: () => number
  weights?: Weights
}

const MINUTE = 60_000
/** Steps for a plan of a handful of orders, for each order more, and at most: a step costs more in a long plan. */
const STEPS = 60
const STEPS_PER_ORDER = 4
const MOST_STEPS = 180
/** Minutes that an idle driver's way by a stage may lose. */
const SPARE = 1

/**
 * Who takes which orders in which sequence, when to leave, where idle drivers wait, and why. Pure: the
 * same snapshot, seed and steps give the same plan; more steps, or more time, never give a worse one by its own
 * measure. No plan breaks a shift, a bag, a pin, a refusal or a freshness limit: what cannot be served
 * so is left out, with the reason.
 */
export function planDispatch(snapshot: Snapshot, options: PlanOptions): Plan {
  const problem = problemOf(snapshot, options.travel, options.weights ?? usualWeights)
  const { solution, steps } = search(problem, options)
  return {
    runs: solution.routes.flatMap((_, driver) => runsOf(problem, solution, driver)),
    waits: waitsOf(problem, solution),
    leftOut: snapshot.orders.flatMap(({ id }, order) =>
      solution.servedBy[order] === -1 ? { orderId: id, why: whyLeftOut(problem, order) } : [],
    ),
    measure: measure(problem, solution),
    steps,
  }
}

/** A single order is put where it is best at once: but once it must be, or it would stay where the plan before had it. */
const stepsFor = (orders: number) =>
  orders === 1 ? 1 : Math.min(MOST_STEPS, STEPS + STEPS_PER_ORDER * orders)

function search(problem: Problem, { seed, budgetMs, clock, ...options }: PlanOptions) {
  const random = randomFrom(seed)
  const asked: Nearest[] = []
  const near: Near = (order) => (asked[order] ??= nearestDrivers(problem, order))
  const end = clock && budgetMs !== undefined ? clock() + budgetMs : Infinity
  const solution = solutionFrom(problem)
  const open = problem.snapshot.orders.flatMap((_, order) =>
    solution.servedBy[order] === -1 ? order : [],
  )
  const { ready } = problem
  open.sort((a, b) => ready[a]! - ready[b]!)
  recreate(problem, solution, open, near)
  const most = problem.orders === 0 ? 0 : (options.steps ?? stepsFor(problem.orders))
  let steps = 0
  const timeLeft = () => clock === undefined || clock() < end
  while (steps < most && timeLeft()) {
    improve(problem, solution, near, random)
    steps++
  }
  return { solution, steps }
}

function runsOf(problem: Problem, solution: Solution, driver: number): Run[] {
  const { snapshot, doorOf, startOf, between, store } = problem
  const route = solution.routes[driver] ?? []
  const at = (fromNow: number) => Math.round(snapshot.now + fromNow * MINUTE)
  const times: { arrive: number; pickUp: number; handOver: number[] }[] = []
  walk(problem, driver, route, route.length, {
    trip: (_, arrive, pickUp) => times.push({ arrive, pickUp, handOver: [] }),
    handOver: (_, when) => times.at(-1)?.handOver.push(when),
  })
  let from = startOf(driver)
  return tripsOf(route).map((orders, number) => {
    const { arrive, pickUp, handOver } = times[number]!
    const shop = store[orders[0]!]!
    const drive = between(from, shop) / problem.speed[driver]!
    from = doorOf(orders.at(-1)!)
    const begin = number === 0 ? beginOf(problem, driver, { orders, arrive, pickUp }) : STAY
    return {
      driverId: idOf(snapshot.drivers, driver),
      storeId: idOf(snapshot.stores, shop),
      stops: orders.map((order, n) => ({
        orderId: idOf(snapshot.orders, order),
        handOverAt: at(handOver[n]!),
      })),
      arriveAt: at(arrive),
      pickUpAt: at(pickUp),
      leaveBy: at(Math.max(arrive - drive, pickUp - problem.beforePickUp - drive)),
      begin:
        begin.kind === 'go' ? { kind: 'go', storeId: idOf(snapshot.stores, begin.store) } : begin,
      reason: reasonFor(problem, driver, { orders, arrive, number }),
    }
  })
}

const STAY = { kind: 'stay' } as const

const waitsOf = (problem: Problem, solution: Solution): Wait[] =>
  driftOf(problem, solution).map(({ driver, store, gain }) => ({
    driverId: idOf(problem.snapshot.drivers, driver),
    storeId: idOf(problem.snapshot.stores, store),
    viaStoreId: idOf(problem.snapshot.stores, firstStage(problem, driver, store, SPARE)),
    reason: { kind: 'expectsOrders', gain },
  }))

const idOf = (things: readonly { id: string }[], at: number): string => things[at]?.id ?? ''
