import type { LngLat } from './lng-lat.ts'
import type { OnStreet, nearestStreet } from './nearest-street.ts'
import type { RoadGraph } from './road-graph.ts'
import { recently } from './recently.ts'
import { arrivalAt, costsFor, type Tree, treeFrom } from './shortest-paths.ts'
import { straightTravel } from './straight-travel.ts'
import { isSamePlace, type TravelTimes } from './travel-times.ts'
import { paces, secondsFor, type Vehicle } from './vehicle.ts'

/** Places whose ways to everywhere are kept: 45 kB each for the demo's town, so about 12 MB. */
const KEPT = 256

/**
 * Travel times along the town's streets, one-ways obeyed, with the last metres to the door. One search answers for
 * all ways from a place, and is kept for the next question from there. Places off the map are reached by the
 * straight line with a detour.
 */
export function roadTravel(
  graph: RoadGraph,
  nearest: ReturnType<typeof nearestStreet>,
  vehicle: Vehicle,
): TravelTimes {
  const costs = costsFor(graph, vehicle)
  const { doorKmh } = paces[vehicle]
  const straight = straightTravel(vehicle)
  const snapped = recently(4 * KEPT, ([lng, lat]: LngLat) => `${lng},${lat}`, nearest)
  const trees = recently<OnStreet, Tree>(
    KEPT,
    ({ edge, along }) => `${edge}:${along}`,
    (start) => treeFrom(graph, costs, start),
  )
  /** Seconds from one place to others, with one search at most. */
  const row = (from: LngLat, to: readonly Snapped[]): number[] => {
    const start = snapped(from)
    const tree = start && trees(start)
    return to.map(({ place, street }) => {
      if (isSamePlace(from, place)) return 0
      const way = tree && street && arrivalAt(graph, costs, tree, start, street)
      if (!way) return straight.between(from, place)
      return way.seconds + secondsFor(start.away + street.away, doorKmh)
    })
  }
  const snap = (place: LngLat): Snapped => ({ place, street: snapped(place) })
  return {
    between: (from, to) => row(from, [snap(to)])[0] ?? 0,
    matrix(from, to) {
      const ends = to.map(snap)
      return from.map((start) => row(start, ends))
    },
  }
}

interface Snapped {
  place: LngLat
  street: OnStreet | undefined
}
