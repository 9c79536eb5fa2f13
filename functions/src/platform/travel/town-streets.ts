import { readFile } from 'node:fs/promises'
import { nearestStreet } from '@forno/domain/geo/nearest-street'
import { type RoadGraph, roadGraph } from '@forno/domain/geo/road-graph'
import { roadTravel } from '@forno/domain/geo/road-travel'
import { straightTravel } from '@forno/domain/geo/straight-travel'
import { townGraphSchema } from '@forno/domain/geo/town-graph'
import type { TravelTimes } from '@forno/domain/geo/travel-times'
import type { Vehicle } from '@forno/domain/geo/vehicle'
import * as v from 'valibot'
import { type Log, wordsOf } from '../log.ts'

type Streets = { graph: RoadGraph; nearest: ReturnType<typeof nearestStreet> } | null

/** Lies beside the bundle; where the sources run themselves, there is none. */
const FILE = new URL('./town/graph.json', import.meta.url)

/** The streets as a file has them. Null when it is not there or cannot be read: then it is the straight line. */
export async function readStreets(file: URL, log: Log): Promise<Streets> {
  try {
    const graph = roadGraph(v.parse(townGraphSchema, JSON.parse(await readFile(file, 'utf8'))))
    return { graph, nearest: nearestStreet(graph) }
  } catch (thrown) {
    log.info('no streets: travel times are as the crow flies', { error: wordsOf(thrown) })
    return null
  }
}

/** Travel times by a file's streets, for each vehicle. The file is read once, when somebody asks first. */
export function streetTravelFrom(file: URL): (vehicle: Vehicle, log: Log) => Promise<TravelTimes> {
  let streets: Promise<Streets> | undefined
  const made = new Map<Vehicle, TravelTimes>()
  return async (vehicle, log) => {
    streets ??= readStreets(file, log)
    const read = await streets
    const travel =
      made.get(vehicle) ??
      (read ? roadTravel(read.graph, read.nearest, vehicle) : straightTravel(vehicle))
    made.set(vehicle, travel)
    return travel
  }
}

/** Travel times by the streets that the functions carry. */
export const streetTravel = streetTravelFrom(FILE)
