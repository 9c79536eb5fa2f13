import { findDoor, matchStreets } from '@forno/domain/geo/find-address'
import {
  doorsOf,
  roadKinds,
  shardOf,
  streetNames,
  townAreasSchema,
  townRoadsSchema,
  townShardSchema,
  townStreetsSchema,
} from '@forno/domain/geo/town'
import { EDGE_WIDTH, townGraphSchema } from '@forno/domain/geo/town-graph'
import { unpacked } from '@forno/domain/geo/town-grid'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { CROP, GRID, SIZE } from './grid.ts'
import { TOWN_FOLDER } from './write.ts'

const text = (name: string): string => readFileSync(join(TOWN_FOLDER, name), 'utf8')
const read = <Schema extends v.GenericSchema>(schema: Schema, name: string) =>
  v.parse(schema, JSON.parse(text(name)))

const files = readdirSync(TOWN_FOLDER, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.\w+$/.test(name))
  .toSorted()
const roads = read(townRoadsSchema, 'roads.json')
const areas = read(townAreasSchema, 'areas.json')
const graph = read(townGraphSchema, 'graph.json')
const streets = read(townStreetsSchema, 'streets.json')
const shards = Object.keys(streets.shards).map((id) => ({
  id,
  shard: read(townShardSchema, `addresses/${id}.json`),
}))

/** Points of a flat list that lie outside the crop. */
const outside = (steps: readonly number[]): number =>
  steps.filter((step, i) => step < 0 || step > (SIZE[i % 2] ?? 0)).length

describe("the demo's town as it is committed", () => {
  it('says whose data it is and under which licence', () => {
    expect(text('ATTRIBUTION.txt')).toContain('© OpenStreetMap contributors')
    expect(text('ATTRIBUTION.txt')).toContain('ODbL')
  })

  it('says nothing about mappers, businesses or people', () => {
    // The strict schemas above admit no field but ours; this is for what may hide in the words.
    const told = /@|\b(user|uid|changeset|phone|website|amenity|shop|padron)\b/i
    const json = files.filter((file) => file.endsWith('.json'))
    expect(json.filter((name) => told.test(text(name)))).toEqual([])
  })

  it('is small: two megabytes in all, a street within 40 kB, the map within 150 kB', () => {
    const sizes = files.map((name) => Buffer.byteLength(text(name)))
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(2_000_000)
    for (const { id } of shards)
      expect(Buffer.byteLength(text(`addresses/${id}.json`))).toBeLessThanOrEqual(40_000)
    const map = Buffer.byteLength(text('roads.json')) + Buffer.byteLength(text('areas.json'))
    expect(map).toBeLessThan(150_000)
  })

  it('counts on one grid everywhere', () => {
    for (const { grid } of [roads, areas, graph, ...shards.map(({ shard }) => shard)])
      expect(grid).toEqual(GRID)
  })

  it('has roads of every kind, areas and quarters, all inside the crop', () => {
    for (const kind of roadKinds) expect(roads.roads[kind].length).toBeGreaterThan(20)
    const lines = Object.values(roads.roads).flatMap((kind) => kind.flatMap((road) => road.lines))
    const rings = Object.values(areas.areas).flatMap((kind) => kind.flatMap((area) => area.rings))
    expect(lines.length).toBeGreaterThan(1500)
    expect(rings.length).toBeGreaterThan(100)
    for (const line of [...lines, ...rings]) expect(outside(unpacked(line))).toBe(0)
    expect(areas.quarters.length).toBeGreaterThan(15)
    expect(outside(areas.quarters.flatMap(({ x, y }) => [x, y]))).toBe(0)
  })

  it('has the river to the south and the bay to the west', () => {
    const river = unpacked(areas.areas.water[0]?.rings[0] ?? [])
    const corners = Array.from({ length: river.length / 2 }, (_, i) =>
      river.slice(2 * i, 2 * i + 2),
    )
    expect(corners).toEqual(
      expect.arrayContaining([
        [0, 0],
        [SIZE[0], 0],
      ]),
    )
  })
})

describe('the doors of the town', () => {
  const doors = shards.flatMap(({ shard }) =>
    Object.keys(shard.streets).flatMap((street) => doorsOf(shard, street)),
  )

  it('are in the shard the list of streets names, and no file is left over', () => {
    for (const { id, shard } of shards)
      expect(Object.keys(shard.streets)).toEqual(streets.shards[id])
    expect(files.filter((name) => name.startsWith('addresses'))).toEqual(
      shards.map(({ id }) => join('addresses', `${id}.json`)),
    )
  })

  it('stand on many streets, each listed once, every one with a door', () => {
    const names = streetNames(streets)
    expect(names.length).toBeGreaterThan(900)
    expect(new Set(names).size).toBe(names.length)
    expect(doors.length).toBeGreaterThan(100_000)
    for (const { shard } of shards)
      for (const spots of Object.values(shard.streets)) expect(spots.length % 3).toBe(0)
  })

  it('have numbers and places that an address may have', () => {
    const odd = doors.filter(
      ({ number, at: [lng, lat] }) =>
        !/^\d{1,5}( [A-Z]{1,3})?$/.test(number) ||
        !(lng >= CROP.west && lng <= CROP.east && lat >= CROP.south && lat <= CROP.north),
    )
    expect(odd).toEqual([])
  })

  it('can be found: a street by a few letters, a door by its number', () => {
    const [street = ''] = matchStreets(streetNames(streets), '18 de jul', 5)
    expect(street).toBe('Avenida 18 de Julio')
    const held = shards.find(({ id }) => id === shardOf(streets, street))
    const found = findDoor(held ? doorsOf(held.shard, street) : [], '1360')
    expect(found?.exact).toBe(true)
    expect(found?.door.at[0]).toBeCloseTo(-56.188, 2)
    expect(found?.door.at[1]).toBeCloseTo(-34.905, 2)
  })
})

describe('the streets a driver may use', () => {
  const edges = Array.from({ length: graph.edges.length / EDGE_WIDTH }, (_, i) =>
    graph.edges.slice(i * EDGE_WIDTH, (i + 1) * EDGE_WIDTH),
  )
  const nodes = graph.nodes.length / 2

  /** How many nodes are reached from the first one, with the arrows (0, 1) or against them (1, 0). */
  const reached = (from: 0 | 1, to: 0 | 1): number => {
    const next: number[][] = Array.from({ length: nodes }, () => [])
    for (const edge of edges) {
      next[edge[from] ?? -1]?.push(edge[to] ?? -1)
      if (edge[4] === 0) next[edge[to] ?? -1]?.push(edge[from] ?? -1)
    }
    const seen = new Set([0])
    for (const node of seen) for (const other of next[node] ?? []) seen.add(other)
    return seen.size
  }

  it('are thousands, inside the crop, of sensible length and speed', () => {
    expect(nodes).toBeGreaterThan(5000)
    expect(edges.length).toBeGreaterThan(8000)
    expect(outside(graph.nodes)).toBe(0)
    const odd = edges.filter(([, , metres = 0, seconds = 0, oneWay = 2]) => {
      const kmh = (metres / seconds) * 3.6
      const isMeasured = metres >= 20 ? kmh > 8 && kmh < 65 : seconds >= 0
      return !(isMeasured && metres < 2000 && (oneWay === 0 || oneWay === 1))
    })
    expect(odd).toEqual([])
  })

  it('lead from every node to every other', () => {
    expect(reached(0, 1)).toBe(nodes)
    expect(reached(1, 0)).toBe(nodes)
  })

  it('bend only where an edge is, inside the crop', () => {
    for (const [edge, line] of Object.entries(graph.bends)) {
      expect(Number(edge)).toBeLessThan(edges.length)
      expect(outside(unpacked(line))).toBe(0)
    }
  })
})
