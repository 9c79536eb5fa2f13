import { laterOf } from './estimates.ts'
import type { Problem } from './problem.ts'
import { type Route, begins, orderOf } from './route.ts'

/** Told about each trip and each hand-over on the way, in minutes from now, by whoever wants to know. */
export type Told = {
  trip?: (first: number, arrive: number, pickUp: number) => void
  handOver?: (order: number, at: number) => void
}

/**
 * What a driver's route costs, in minutes of waiting, or Infinity when it breaks a limit: shift, capacity,
 * freshness, a pin, a refusal. This is the one objective: whatever the search compares is a difference of two
 * of these. Looks at the first `length` stops only, so that a candidate can be tried in a scratch list.
 */
export function walk(
  problem: Problem,
  driver: number,
  route: Route,
  length: number,
  told?: Told,
): number {
  const { weights, between, store, ready, placed, promised, keeps, may } = problem
  const speed = problem.speed[driver]!
  const until = problem.until[driver]!
  const start = problem.free[driver]!
  let here = problem.startOf(driver)
  let time = start
  let cost = 0
  let first = 0
  while (first < length) {
    const shop = store[orderOf(route[first]!)]!
    const past = endOfTrip(route, first, length)
    let arrive = time + between(here, shop) / speed
    // Who waits at the store, or is on the way there, has been waiting since then.
    if (first === 0 && problem.waitingAt[driver] === shop) arrive = problem.waitingSince[driver]!
    else cost += (arrive - time) * weights.drive
    let pickUp = Math.max(0, arrive + problem.beforePickUp)
    let load = 0
    for (let at = first; at < past; at++) {
      const order = orderOf(route[at]!)
      if (may[driver * problem.orders + order] === 0 || store[order] !== shop) return Infinity
      pickUp = laterOf(pickUp, ready[order]!, problem.give[order]!)
      pickUp = Math.max(pickUp, problem.hold[order]!)
      load += problem.size[order]!
    }
    if (pickUp > until || load > problem.capacity[driver]!) return Infinity
    if (problem.apart.size > 0 && !mayShare(problem, route, first, past)) return Infinity
    told?.trip?.(first, arrive, pickUp)
    time = pickUp + problem.afterPickUp
    here = shop
    for (let at = first; at < past; at++) {
      const order = orderOf(route[at]!)
      const door = problem.doorOf(order)
      const leg = between(here, door) / speed
      const handOver = time + leg + problem.beforeHandOver
      const leftOven = ready[order]!
      if (handOver - leftOven > keeps[order]!) return Infinity
      cost += handOver - placed[order]! + leg * weights.drive
      cost += Math.max(0, handOver - promised[order]!) * weights.late
      cost += (pickUp - leftOven) * weights.standing
      told?.handOver?.(order, handOver)
      time = handOver + problem.afterHandOver
      here = door
    }
    first = past
  }
  cost += (time - start) * weights.busy + problem.awayFrom(here) * weights.away
  return cost + problem.payFor(driver, length)
}

function endOfTrip(route: Route, first: number, length: number): number {
  let past = first + 1
  while (past < length && !begins(route[past]!)) past++
  return past
}

function mayShare(problem: Problem, route: Route, first: number, past: number): boolean {
  for (let one = first; one < past; one++) {
    const foes = problem.apart.get(orderOf(route[one]!))
    if (!foes) continue
    for (let other = first; other < past; other++)
      if (foes.has(orderOf(route[other]!))) return false
  }
  return true
}
