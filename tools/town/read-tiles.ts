import { VectorTile, type VectorTileFeature, type VectorTileLayer } from '@mapbox/vector-tile'
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import Pbf from 'pbf'
import { isSame, type Line, type Point, toGrid } from './grid.ts'

/**
 * The only tags that get past this file. Who edited what (`@user`, `@uid`, `@changeset`) and everything about
 * businesses and people stays in the tiles.
 */
const KEPT = [
  'access',
  'addr:housenumber',
  'addr:street',
  'highway',
  'junction',
  'landuse',
  'leisure',
  'maxspeed',
  'name',
  'natural',
  'oneway',
  'place',
] as const

export type Tags = Partial<Record<(typeof KEPT)[number], string>>

/** One thing of the map. A point has one line of one point; an area's lines are its rings. */
export interface Feature {
  shape: 'point' | 'line' | 'area'
  tags: Tags
  lines: Line[]
}

const shapes = { 1: 'point', 2: 'line', 3: 'area' } as const

const folder = (): string =>
  join(
    dirname(createRequire(import.meta.url).resolve('@mapbox/mvt-fixtures/package.json')),
    'real-world/osm-qa-montevideo',
  )

/**
 * The river's shore is not tagged as a coast (the coast of OpenStreetMap runs at the river's mouth), but every
 * part of it has a note that says so: the only way to know it.
 */
const SHORE_NOTE = "Please don't tag as coastline"

const tagsOf = (properties: VectorTileFeature['properties']): Tags => ({
  ...Object.fromEntries(
    KEPT.flatMap((key) => (properties[key] === undefined ? [] : [[key, String(properties[key])]])),
  ),
  ...(String(properties['note']).startsWith(SHORE_NOTE) ? { natural: 'shore' } : {}),
})

/** From the tile's own numbers by way of the whole world's, so that both sides of a seam round alike. */
function gridPoint(
  tile: { z: number; x: number; y: number },
  layer: VectorTileLayer,
  at: { x: number; y: number },
): Point {
  const world = layer.extent * 2 ** tile.z
  const x = (tile.x * layer.extent + at.x) / world
  const y = (tile.y * layer.extent + at.y) / world
  const lat = (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI
  return toGrid(x * 360 - 180, lat)
}

/** Every feature of the Montevideo tiles on the town's grid, in the tiles' order. Nothing is cropped yet. */
export function* readTiles(): Generator<Feature> {
  for (const file of readdirSync(folder()).toSorted()) {
    const [z = 0, x = 0, y = 0] = file.replace('.mvt', '').split('-').map(Number)
    const layer = new VectorTile(new Pbf(readFileSync(join(folder(), file)))).layers['osm']
    if (!layer) throw new Error(`${file} has no OpenStreetMap layer`)
    for (let i = 0; i < layer.length; i += 1) {
      const feature = layer.feature(i)
      if (feature.type === 0) continue
      const lines = feature
        .loadGeometry()
        .map((line) => line.map((point) => gridPoint({ z, x, y }, layer, point)))
        .map((line) => line.filter((point, at) => !isSame(point, line[at - 1])))
      yield { shape: shapes[feature.type], tags: tagsOf(feature.properties), lines }
    }
  }
}
