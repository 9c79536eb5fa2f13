import { coverageOf } from './coverage.ts'
import type { Problem } from './problem.ts'
import type { Solution } from './solution.ts'
import { walk } from './walk.ts'

/** A driver with nothing to do, the store to wait at, and what the next orders gain, minutes each. */
export type Drift = { driver: number; store: number; gain: number }

/** Farther than this in minutes nobody is sent on a guess. */
const FARTHEST = 15
/** Gain in minutes per order below which a driver may as well stay. */
const LEAST = 0.01
/** What a minute of driving on a guess has to gain. */
const PER_MINUTE = 0.002
/** Demand of a store, beside the average, from which on it is worth waiting at. */
const WORTH_WAITING = 0.5
/** So many stores are looked at for each driver: over several stages nobody needs more. */
const LOOKED_AT = 60
/** The part of the way that counts as not there yet: from half-way stores a driver can turn. */
const ON_THE_WAY = 0.25
/** Drivers free within so many minutes count as being there for the next orders. */
const SOON = 20
/** Nobody who goes home before this many minutes have gone is counted on. */
const LAST = 10

/**
 * Where idle drivers should wait: one after the other, each towards the store from which the next orders are
 * reached soonest, given where the others are and will be.
 */
export function driftOf(problem: Problem, solution: Solution): Drift[] {
  const { stores, drivers, demand, totalDemand, between, free, until, speed, startOf } = problem
  if (totalDemand === 0) return []
  const after = Array.from({ length: drivers }, (_, driver) => freeAfter(problem, solution, driver))
  const members = after.flatMap(({ time }, driver) =>
    time <= SOON && until[driver]! > Math.max(time, LAST) ? driver : [],
  )
  const coverage = coverageOf(problem, members.length)
  const reachFrom = (driver: number, place: number, delay: number) => (store: number) =>
    delay + between(place, store) / speed[driver]!
  members.forEach((driver, member) => {
    const { place, time } = after[driver]!
    coverage.set(member, reachFrom(driver, place, time))
  })
  // Quiet stores are reached from busy ones, and nobody waits there.
  const places = Array.from(demand.keys()).filter(
    (store) => demand[store]! * stores >= totalDemand * WORTH_WAITING,
  )
  const drifts: Drift[] = []
  members.forEach((driver, member) => {
    if ((solution.routes[driver]?.length ?? 0) > 0 || free[driver]! > 0) return
    const from = startOf(driver)
    const saved = coverage.savedBy(member)
    const here = saved(reachFrom(driver, from, 0))
    let best: Drift | undefined
    for (const { store, way } of nearby(problem, driver, places)) {
      const there = saved(reachFrom(driver, store, way * ON_THE_WAY))
      const gain = there - here - way * PER_MINUTE
      if (gain > (best?.gain ?? LEAST)) best = { driver, store, gain }
    }
    if (!best) return
    drifts.push(best)
    const way = between(from, best.store) / speed[driver]!
    coverage.set(member, reachFrom(driver, best.store, way / 2))
  })
  return drifts
}

/** The nearest stores that a driver could wait at, with the minutes to each. */
const nearby = (problem: Problem, driver: number, places: readonly number[]) =>
  places
    .map((store) => ({
      store,
      way: problem.between(problem.startOf(driver), store) / problem.speed[driver]!,
    }))
    .filter(({ store, way }) => way > 0 && way <= FARTHEST && serves(problem, driver, store))
    .toSorted((a, b) => a.way - b.way)
    .slice(0, LOOKED_AT)

const serves = ({ snapshot }: Problem, driver: number, store: number): boolean =>
  snapshot.drivers[driver]?.stores?.includes(snapshot.stores[store]?.id ?? '') ?? true

/** When and where a driver is free again by the plan. */
function freeAfter(problem: Problem, solution: Solution, driver: number) {
  const route = solution.routes[driver] ?? []
  let place = problem.startOf(driver)
  let time = problem.free[driver]!
  walk(problem, driver, route, route.length, {
    handOver: (order, at) => {
      place = problem.doorOf(order)
      time = at + problem.afterHandOver
    },
  })
  return { place, time }
}
