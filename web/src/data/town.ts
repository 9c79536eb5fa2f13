import {
  type Door,
  doorsOf,
  shardOf,
  streetNames,
  type TownAreas,
  townAreasSchema,
  townRoadsSchema,
  type TownRoads,
  townShardSchema,
  type TownStreets,
  townStreetsSchema,
} from '@forno/domain/geo/town'
import { type TownGraph, townGraphSchema } from '@forno/domain/geo/town-graph'
import * as v from 'valibot'

/** The town's streets, doors and roads, from the site's own files. Kept once fetched; a failure is tried again. */
const kept = new Map<string, Promise<unknown>>()

function fetched<S extends v.GenericSchema>(schema: S, path: string): Promise<v.InferOutput<S>> {
  const known = kept.get(path) as Promise<v.InferOutput<S>> | undefined
  if (known) return known
  const fresh = fetch(`/town/${path}`).then(async (response) => {
    if (!response.ok) throw new Error(`${path}: ${response.status}`)
    return v.parse(schema, await response.json())
  })
  kept.set(path, fresh)
  fresh.catch(() => kept.delete(path))
  return fresh
}

const streets = (): Promise<TownStreets> => fetched(townStreetsSchema, 'streets.json')

/** Every street that has doors. */
export const townStreets = async (): Promise<string[]> => streetNames(await streets())

/** The doors of one street; none when the town has no such street. */
export async function townDoors(street: string): Promise<Door[]> {
  const shard = shardOf(await streets(), street)
  if (shard === undefined) return []
  return doorsOf(await fetched(townShardSchema, `addresses/${shard}.json`), street)
}

export const townRoads = (): Promise<TownRoads> => fetched(townRoadsSchema, 'roads.json')

/** Parks, beaches and water: for looks only. */
export const townAreas = (): Promise<TownAreas> => fetched(townAreasSchema, 'areas.json')

/** The streets a driver may use, to find ways over. */
export const townGraph = (): Promise<TownGraph> => fetched(townGraphSchema, 'graph.json')
