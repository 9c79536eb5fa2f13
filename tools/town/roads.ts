import { type RoadKind, roadKinds, type TownRoads } from '@forno/domain/geo/town'
import { clipLine } from './clip.ts'
import { type Line, packed } from './grid.ts'
import { joinLines } from './join-lines.ts'
import type { Feature } from './read-tiles.ts'
import { simplify } from './simplify.ts'

/** How a road is drawn, from the broadest: by what OpenStreetMap calls it. */
const KINDS = {
  avenue: ['motorway', 'trunk', 'primary'],
  road: ['secondary', 'tertiary'],
  street: ['residential', 'unclassified', 'living_street'],
  lane: ['service', 'pedestrian'],
} as const satisfies Record<RoadKind, readonly string[]>

/** Drawn lines may be this many steps (metres) off. */
const TOLERANCE = 1.5

/** OpenStreetMap's word for the road, without the difference between a road and its slip road. */
export const highwayOf = ({ shape, tags }: Feature): string | undefined =>
  shape === 'line' ? tags.highway?.replace('_link', '') : undefined

const kindOf = (feature: Feature): RoadKind | undefined => {
  const highway = highwayOf(feature)
  return roadKinds.find((kind) => (KINDS[kind] as readonly string[]).includes(highway ?? ''))
}

/** What is drawn of the roads: by kind, then by name, lines joined where they meet. */
export function drawRoads(features: readonly Feature[]): TownRoads['roads'] {
  const byName = new Map<string, { kind: RoadKind; name: string; lines: Line[] }>()
  for (const feature of features) {
    const kind = kindOf(feature)
    if (!kind) continue
    const name = feature.tags.name ?? ''
    const road = byName.get(`${kind} ${name}`) ?? { kind, name, lines: [] }
    road.lines.push(...feature.lines.flatMap(clipLine))
    byName.set(`${kind} ${name}`, road)
  }
  const drawn = (kind: RoadKind) =>
    [...byName.values()]
      .filter((road) => road.kind === kind && road.lines.length > 0)
      .map(({ name, lines }) => ({
        name,
        lines: joinLines(lines).map((line) => packed(simplify(line, TOLERANCE))),
      }))
      .toSorted((a, b) => (a.name < b.name ? -1 : 1))
  return {
    avenue: drawn('avenue'),
    road: drawn('road'),
    street: drawn('street'),
    lane: drawn('lane'),
  }
}
