import { drawAreas, nameQuarters } from './areas.ts'
import { ATTRIBUTION } from './attribution.ts'
import { findDoors } from './doors.ts'
import { buildGraph } from './graph.ts'
import { GRID } from './grid.ts'
import { readTiles } from './read-tiles.ts'
import { drawRoads } from './roads.ts'
import { shardStreets } from './shards.ts'
import { writeTown } from './write.ts'

/**
 * Builds the demo's town, web/public/town, from the OpenStreetMap tiles in @mapbox/mvt-fixtures. Run it with
 * `npx tsx tools/town/build.ts` after a change here, and commit what it writes: the same input gives the same
 * bytes. Nothing at run time needs the tiles.
 */
const features = [...readTiles()]
const roads = drawRoads(features)
const streets = new Set(
  Object.values(roads).flatMap((kind) =>
    kind.map(({ name }) => name).filter((name) => name !== ''),
  ),
)
const shards = shardStreets(findDoors(features, streets))

const json = (value: unknown): string => `${JSON.stringify(value)}\n`
const sizes = writeTown({
  'ATTRIBUTION.txt': ATTRIBUTION,
  'roads.json': json({ grid: GRID, roads }),
  'areas.json': json({ grid: GRID, areas: drawAreas(features), quarters: nameQuarters(features) }),
  'graph.json': json({ grid: GRID, ...buildGraph(features) }),
  'streets.json': json({
    shards: Object.fromEntries(Object.entries(shards).map(([id, held]) => [id, Object.keys(held)])),
  }),
  ...Object.fromEntries(
    Object.entries(shards).map(([id, held]) => [
      `addresses/${id}.json`,
      json({ grid: GRID, streets: held }),
    ]),
  ),
})

for (const [name, size] of Object.entries(sizes)) console.log(`${name} ${size}`)
