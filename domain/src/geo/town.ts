import * as v from 'valibot'
import type { LngLat } from './lng-lat.ts'
import { gridSchema, packedLineSchema, placeOf } from './town-grid.ts'

/** `roads.json`: what is drawn of the roads, from the broadest kind to the narrowest. */
const roadSchema = v.strictObject({ name: v.string(), lines: v.array(packedLineSchema) })
export const roadKinds = ['avenue', 'road', 'street', 'lane'] as const
export type RoadKind = (typeof roadKinds)[number]
export const townRoadsSchema = v.strictObject({
  grid: gridSchema,
  roads: v.strictObject({
    avenue: v.array(roadSchema),
    road: v.array(roadSchema),
    street: v.array(roadSchema),
    lane: v.array(roadSchema),
  }),
})
export type TownRoads = v.InferOutput<typeof townRoadsSchema>

/** `areas.json`: fill each area's rings as one path, even-odd (a ring within a ring is a hole). */
export const areaKinds = ['water', 'beach', 'green'] as const
export type AreaKind = (typeof areaKinds)[number]
const areaSchema = v.strictObject({ name: v.string(), rings: v.array(packedLineSchema) })
export const townAreasSchema = v.strictObject({
  grid: gridSchema,
  areas: v.strictObject({
    water: v.array(areaSchema),
    beach: v.array(areaSchema),
    green: v.array(areaSchema),
  }),
  /** Where the names of quarters are written. */
  quarters: v.array(v.strictObject({ name: v.string(), x: v.number(), y: v.number() })),
})
export type TownAreas = v.InferOutput<typeof townAreasSchema>

/** `streets.json`: the names of the streets that have doors, by the shard that holds them. */
export const townStreetsSchema = v.strictObject({
  shards: v.record(v.string(), v.array(v.string())),
})
export type TownStreets = v.InferOutput<typeof townStreetsSchema>

/**
 * `addresses/{shard}.json`: by street, three values for each spot with doors: `1234` or `"1234,1236 BIS"`, then
 * x and y as the distance from the spot before.
 */
export const townShardSchema = v.strictObject({
  grid: gridSchema,
  streets: v.record(v.string(), v.array(v.union([v.number(), v.string()]))),
})
export type TownShard = v.InferOutput<typeof townShardSchema>

/** A door with a number, where the map has it. */
export interface Door {
  number: string
  at: LngLat
}

/** All streets with doors, in the order of the files. */
export const streetNames = ({ shards }: TownStreets): string[] => Object.values(shards).flat()

/** The shard that holds a street's doors. Undefined for a street without any. */
export const shardOf = ({ shards }: TownStreets, street: string): string | undefined =>
  Object.keys(shards).find((shard) => shards[shard]?.includes(street))

/** Every door of a street, by its number; several doors may share a spot. None for an unknown street. */
export function doorsOf({ grid, streets }: TownShard, street: string): Door[] {
  const spots = Object.hasOwn(streets, street) ? (streets[street] ?? []) : []
  const doors: Door[] = []
  let [x, y] = [0, 0]
  for (let i = 0; i + 2 < spots.length; i += 3) {
    x += Number(spots[i + 1])
    y += Number(spots[i + 2])
    const at = placeOf(grid, x, y)
    for (const number of String(spots[i]).split(',')) doors.push({ number, at })
  }
  return doors
}
