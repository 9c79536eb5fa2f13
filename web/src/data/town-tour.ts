import type { LngLat } from '@forno/domain/geo/lng-lat'
import { nearestStreet } from '@forno/domain/geo/nearest-street'
import { roadGraph } from '@forno/domain/geo/road-graph'
import { type Tour, tourRoute } from '@forno/domain/geo/tour-route'
import type { Vehicle } from '@forno/domain/geo/vehicle'
import { townGraph } from './town.ts'

let prepared: Promise<(vehicle: Vehicle) => ReturnType<typeof tourRoute>> | null = null

async function prepare() {
  const graph = roadGraph(await townGraph())
  const nearest = nearestStreet(graph)
  return (vehicle: Vehicle) => tourRoute(graph, nearest, vehicle)
}

/** The way over these places along the town's streets. Fetched and prepared once; a failure is tried again. */
export async function townTour(places: readonly LngLat[], vehicle: Vehicle): Promise<Tour> {
  prepared ??= prepare()
  try {
    return (await prepared)(vehicle)(places)
  } catch (error) {
    prepared = null
    throw error
  }
}
