import { laterOf } from './estimates.ts'
import type { Problem } from './problem.ts'

/** Minutes until nobody comes. */
const NEVER = 99
/** What the second and third soonest driver of a store count beside the first: orders come in company. */
const SECOND = 0.5
const THIRD = 0.2
/** Half minutes in the table below. */
const STEPS = 2 * NEVER + 2

/** Who could be at which store when: for judging where drivers should wait. */
export type Coverage = {
  /** Minutes until a member is at a store. */
  set: (member: number, reach: (store: number) => number) => void
  /** What a member saves by being so near, in expected minutes per order, all others being where they are. */
  savedBy: (member: number) => (reach: (store: number) => number) => number
}

/**
 * How long the food of the next orders will wait for a driver, in expected minutes per order, by where drivers
 * are. Most orders take longer in the kitchen than the driver on the road: so what counts is who is far from
 * everybody, and by how much. That is why a minute counts by the chance that the food is there first.
 */
export function coverageOf(problem: Problem, members: number): Coverage {
  const { stores, demand, totalDemand } = problem
  const preparing = problem.snapshot.expected?.preparing ?? { mean: 0, give: 0 }
  const loss = Float64Array.from({ length: STEPS }, (_, half) => {
    const late = half / 2 + problem.beforePickUp - preparing.mean
    // A little for every minute, so that nearer is better even where the kitchen is slow.
    return laterOf(0, late, preparing.give) + 0.01 * half
  })
  const lossOf = (reach: number) => loss[Math.round(2 * Math.min(NEVER, reach))]!
  const share = demand.map((orders) => orders / totalDemand)
  const reaches = new Float64Array(members * stores).fill(NEVER)
  /** The four soonest members of each store: enough to know three without any one. */
  const soonest = new Int32Array(stores * 4).fill(-1)
  const reachOf = (member: number, store: number) =>
    member < 0 ? NEVER : reaches[member * stores + store]!

  function rank(store: number): void {
    const at = store * 4
    soonest.fill(-1, at, at + 4)
    for (let member = 0; member < members; member++) {
      const reach = reachOf(member, store)
      let place = 4
      while (place > 0 && reachOf(soonest[at + place - 1]!, store) > reach) place--
      if (place === 4) continue
      soonest.copyWithin(at + place + 1, at + place, at + 3)
      soonest[at + place] = member
    }
  }

  let ranked = false
  const matters = (store: number, member: number, reach: number) => {
    const at = store * 4
    if (reach < reachOf(soonest[at + 3]!, store)) return true
    for (let n = at; n < at + 4; n++) if (soonest[n] === member) return true
    return false
  }
  return {
    set: (member, reachAt) => {
      for (let store = 0; store < stores; store++) {
        const reach = reachAt(store)
        const again = ranked && matters(store, member, reach)
        reaches[member * stores + store] = reach
        if (again) rank(store)
      }
    },
    savedBy: (member) => {
      if (!ranked) for (let store = 0; store < stores; store++) rank(store)
      ranked = true
      const others = new Float64Array(stores * 3)
      for (let store = 0; store < stores; store++) {
        let place = 0
        for (let n = 0; n < 4 && place < 3; n++) {
          const other = soonest[store * 4 + n]!
          if (other !== member) others[store * 3 + place++] = reachOf(other, store)
        }
      }
      return (reachAt) => {
        let saved = 0
        for (let store = 0; store < stores; store++) {
          const reach = reachAt(store)
          const c = others[store * 3 + 2]!
          if (reach >= c) continue
          const a = others[store * 3]!
          const b = others[store * 3 + 1]!
          // Who comes in between moves the later ones down by one.
          const gain =
            reach < a
              ? lossOf(a) -
                lossOf(reach) +
                SECOND * (lossOf(b) - lossOf(a)) +
                THIRD * (lossOf(c) - lossOf(b))
              : reach < b
                ? SECOND * (lossOf(b) - lossOf(reach)) + THIRD * (lossOf(c) - lossOf(b))
                : THIRD * (lossOf(c) - lossOf(reach))
          saved += share[store]! * gain
        }
        return saved
      }
    },
  }
}
