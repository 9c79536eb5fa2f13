import type { AreaKind, TownAreas } from '@forno/domain/geo/town'
import { clipRing } from './clip.ts'
import { type Line, packed, type Point, SIZE } from './grid.ts'
import type { Feature, Tags } from './read-tiles.ts'
import { waterRing } from './shore.ts'
import { simplify } from './simplify.ts'

/** Drawn outlines may be this many steps (metres) off. */
const TOLERANCE = 2.5

/** Square steps (about square metres) below which nobody sees an area on the whole town's map. */
const SMALLEST = 1500

const LEISURE = ['park', 'garden', 'golf_course', 'recreation_ground']
const LANDUSE = ['grass', 'forest', 'recreation_ground', 'village_green', 'cemetery']

const kindOf = (tags: Tags): AreaKind | undefined => {
  if (tags.natural === 'water') return 'water'
  if (tags.natural === 'sand' || tags.natural === 'beach') return 'beach'
  const isGreen = LEISURE.includes(tags.leisure ?? '') || LANDUSE.includes(tags.landuse ?? '')
  return isGreen ? 'green' : undefined
}

const size = (ring: Line): number =>
  Math.abs(
    ring.reduce((sum, [x, y], i) => {
      const [beforeX, beforeY] = ring.at(i - 1) ?? [x, y]
      return sum + beforeX * y - x * beforeY
    }, 0),
  ) / 2

/** A ring is no line: cut into two halves, so that simplifying it does not stop at its two equal ends. */
function simpleRing(ring: Line): Line {
  const half = Math.floor(ring.length / 2)
  const first = simplify(ring.slice(0, half + 1), TOLERANCE)
  const second = simplify([...ring.slice(half), ...ring.slice(0, 1)], TOLERANCE)
  return [...first, ...second.slice(1, -1)]
}

const ringsOf = (lines: readonly Line[]): number[][] =>
  lines
    .map((line) => simpleRing(clipRing(line)))
    .filter((ring) => ring.length > 2 && size(ring) >= SMALLEST)
    .map(packed)

/** What is drawn below the roads. Only parks keep their name: other areas are named after who owns them. */
export function drawAreas(features: readonly Feature[]): TownAreas['areas'] {
  const drawn = (kind: AreaKind) =>
    features
      .filter(({ shape, tags }) => shape === 'area' && kindOf(tags) === kind)
      .map(({ tags, lines }) => ({
        name: tags.leisure === 'park' ? (tags.name ?? '') : '',
        rings: ringsOf(lines),
      }))
      .filter(({ rings }) => rings.length > 0)
  const river = { name: '', rings: ringsOf([waterRing(features)]) }
  return { water: [river, ...drawn('water')], beach: drawn('beach'), green: drawn('green') }
}

/** A name closer to the border than this would be cut off. */
const NAME_ROOM = 300

const hasRoom = ([x, y]: Point): boolean =>
  [x, SIZE[0] - x, y, SIZE[1] - y].every((room) => room >= NAME_ROOM)

/** Where the quarters' names are written. */
export function nameQuarters(features: readonly Feature[]): TownAreas['quarters'] {
  return features.flatMap(({ shape, tags, lines }) => {
    const at = lines[0]?.[0]
    const isQuarter = tags.place === 'suburb' || tags.place === 'neighbourhood'
    if (shape !== 'point' || !isQuarter || !tags.name || !at || !hasRoom(at)) return []
    return [{ name: tags.name, x: at[0], y: at[1] }]
  })
}
