import { distanceMetres } from './distance.ts'
import type { LngLat } from './lng-lat.ts'
import type { nearestStreet } from './nearest-street.ts'
import type { RoadGraph } from './road-graph.ts'
import { type Route, roadRoute } from './road-route.ts'
import { costsFor } from './shortest-paths.ts'
import { straightTravel } from './straight-travel.ts'
import type { Vehicle } from './vehicle.ts'

/** A way over several places, to be drawn; `legs` has the seconds from each place to the next. */
export interface Tour extends Route {
  legs: number[]
}

/**
 * The ways from place to place as one line, for a run on the map. A leg that no street serves is a straight line.
 * Hand-overs at the places are not counted. A tour of fewer than two places has no line.
 */
export function tourRoute(
  graph: RoadGraph,
  nearest: ReturnType<typeof nearestStreet>,
  vehicle: Vehicle,
): (places: readonly LngLat[]) => Tour {
  const costs = costsFor(graph, vehicle)
  const straight = straightTravel(vehicle)
  const leg = (from: LngLat, to: LngLat): Route => {
    const [start, end] = [nearest(from), nearest(to)]
    const route = start && end && roadRoute(graph, costs, start, end)
    if (route) return route
    const seconds = straight.between(from, to)
    return {
      seconds,
      metres: distanceMetres(from, to),
      line: [...from, ...to],
      times: [0, seconds],
    }
  }
  return (places) => {
    const tour: Tour = { seconds: 0, metres: 0, line: [], times: [], legs: [] }
    places.slice(1).forEach((to, i) => {
      const { seconds, metres, line, times } = leg(places[i] ?? to, to)
      tour.line.push(...line)
      for (const time of times) tour.times.push(tour.seconds + time)
      tour.legs.push(seconds)
      tour.seconds += seconds
      tour.metres += metres
    })
    return tour
  }
}
