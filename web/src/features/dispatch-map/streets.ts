import type { LngLat } from '@forno/domain/geo/lng-lat'
import { nearestStreet } from '@forno/domain/geo/nearest-street'
import { roadGraph } from '@forno/domain/geo/road-graph'
import { roadTravel } from '@forno/domain/geo/road-travel'
import { tourRoute } from '@forno/domain/geo/tour-route'
import { atTownPace } from '@forno/domain/geo/town-pace'
import type { TravelTimes } from '@forno/domain/geo/travel-times'
import type { Vehicle } from '@forno/domain/geo/vehicle'
import { townGraph } from '../../data/town.ts'

/** The town's streets for one vehicle: how long it takes, and the way to be drawn. */
export interface Streets {
  between: TravelTimes['between']
  tour: (places: readonly LngLat[]) => { line: number[] }
}

/**
 * Fetches the town's streets and prepares them, for each vehicle when it is first asked about. `driveKmh` is the shop's
 * own pace, by which promises are made: the board must not say another time than the customer is told.
 */
export async function townStreets(driveKmh: number): Promise<(vehicle: Vehicle) => Streets> {
  const graph = roadGraph(await townGraph())
  const nearest = nearestStreet(graph)
  const known = new Map<Vehicle, Streets>()
  return (vehicle) => {
    const streets = known.get(vehicle) ?? {
      between: atTownPace(roadTravel(graph, nearest, vehicle), driveKmh).between,
      tour: tourRoute(graph, nearest, vehicle),
    }
    known.set(vehicle, streets)
    return streets
  }
}
