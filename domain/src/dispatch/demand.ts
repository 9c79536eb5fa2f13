import type { Places } from './places.ts'
import type { Snapshot } from './snapshot.ts'
import type { Weights } from './weights.ts'

/** What is expected, by store index, and how far a place lies from it. */
export function demandOf(
  { stores, expected }: Snapshot,
  storeIndex: ReadonlyMap<string, number>,
  { count, between }: Places,
  weights: Weights,
) {
  const demand = new Float64Array(stores.length)
  for (const { storeId, orders } of expected?.perHour ?? []) {
    const at = storeIndex.get(storeId)
    if (at !== undefined) demand[at] = orders
  }
  const total = demand.reduce((sum, one) => sum + one, 0)
  const average = total / Math.max(1, stores.length)
  /** A store with average demand counts as half a minute further than it is, a quiet one as more. */
  const detour = demand.map((one) => (0.5 * average) / (one + 0.02 * average))
  const known = new Float64Array(count).fill(-1)
  return {
    /** Orders an hour, by store. */
    demand,
    totalDemand: total,
    /** Minutes from a place to the nearest store where an order is likely; 0 when nothing is expected. */
    awayFrom: (place: number): number => {
      if (total === 0 || weights.away === 0) return 0
      const before = known[place]!
      if (before >= 0) return before
      let nearest = Infinity
      for (let store = 0; store < stores.length; store++)
        nearest = Math.min(nearest, between(place, store) + detour[store]!)
      known[place] = nearest
      return nearest
    },
  }
}
