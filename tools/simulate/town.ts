import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Address } from '@forno/domain/geo/address'
import type { LngLat } from '@forno/domain/geo/lng-lat'
import { nearestStreet } from '@forno/domain/geo/nearest-street'
import { roadGraph } from '@forno/domain/geo/road-graph'
import { roadTravel } from '@forno/domain/geo/road-travel'
import { type Tour, tourRoute } from '@forno/domain/geo/tour-route'
import { doorsOf, townShardSchema } from '@forno/domain/geo/town'
import { townGraphSchema } from '@forno/domain/geo/town-graph'
import type { TravelTimes } from '@forno/domain/geo/travel-times'
import type { Vehicle } from '@forno/domain/geo/vehicle'
import { zoneAt } from '@forno/domain/geo/zone-at'
import type { Zone } from '@forno/domain/store/store'
import * as v from 'valibot'
import { chance, oneOf } from './chance.ts'

const folder = path.join(import.meta.dirname, '../../web/public/town')
const json = (file: string): unknown => JSON.parse(readFileSync(path.join(folder, file), 'utf8'))

/** The demo town's streets for one vehicle. */
export interface Streets {
  /** What dispatch asks: seconds. */
  travel: TravelTimes
  /** What is driven: the way over several places. */
  tour: (places: readonly LngLat[]) => Tour
}

/** Reads the streets; takes a moment, so once for each vehicle. */
export function townStreets(): (vehicle: Vehicle) => Streets {
  const graph = roadGraph(v.parse(townGraphSchema, json('graph.json')))
  const nearest = nearestStreet(graph)
  const known = new Map<Vehicle, Streets>()
  return (vehicle) => {
    const streets = known.get(vehicle) ?? {
      travel: roadTravel(graph, nearest, vehicle),
      tour: tourRoute(graph, nearest, vehicle),
    }
    known.set(vehicle, streets)
    return streets
  }
}

/** Every real door in each of a shop's zones. */
export function doorsIn(zones: readonly Zone[]): ReadonlyMap<string, readonly Address[]> {
  const found = new Map<string, Address[]>(zones.map(({ id }) => [id, []]))
  for (const file of readdirSync(path.join(folder, 'addresses')).toSorted()) {
    const shard = v.parse(townShardSchema, json(`addresses/${file}`))
    for (const street of Object.keys(shard.streets)) {
      for (const { number, at } of doorsOf(shard, street)) {
        const zone = zoneAt(zones, at)
        if (zone) found.get(zone.id)?.push({ street, number, at })
      }
    }
  }
  return found
}

/** Half of the orders come from the nearest zone, the others from those around it: fewer, the farther. */
const SHARES = [0.5, 0.32, 0.18] as const

/** The door an order goes to, the same one in each run. Undefined where there is none. */
export function doorFor(
  zones: readonly Zone[],
  doors: ReturnType<typeof doorsIn>,
  order: string,
): Address | undefined {
  let left = chance('zone', order)
  const zone = zones.find((_, n) => (left -= SHARES[n] ?? 0) < 0) ?? zones[0]
  return zone && oneOf(doors.get(zone.id) ?? [], 'door', order)
}
