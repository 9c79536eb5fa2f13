import type { LngLat } from '@forno/domain/geo/lng-lat'
import type { Ring } from '@forno/domain/geo/ring'
import { type RoadKind, roadKinds, type TownAreas, type TownRoads } from '@forno/domain/geo/town'
import { type Grid, type PackedLine, unpacked } from '@forno/domain/geo/town-grid'

/** A part of the town seen from above: x to the right and y down from its middle, about a metre to a unit. */
export interface TownWindow {
  grid: Grid
  middle: LngLat
  /** How far is seen to each side. */
  reach: { x: number; y: number }
}

/** A degree north is longer on the ground than one east: the drawing gives it its true length. */
const stretchAt = ([, lat]: LngLat): number => 1 / Math.cos((lat * Math.PI) / 180)

export const toWindow = (
  { grid, middle }: TownWindow,
  [lng, lat]: LngLat,
): { x: number; y: number } => ({
  x: (lng - middle[0]) * grid.perDegree,
  y: -(lat - middle[1]) * grid.perDegree * stretchAt(middle),
})

export const fromWindow = ({ grid, middle }: TownWindow, x: number, y: number): LngLat => [
  Number((middle[0] + x / grid.perDegree).toFixed(6)),
  Number((middle[1] - y / grid.perDegree / stretchAt(middle)).toFixed(6)),
]

/** Beyond the window's edge, so that a broad road just outside is not cut off. */
const EDGE = 30

interface Laid {
  steps: readonly number[]
  /** Its western, southern, eastern and northern end. */
  box: readonly [west: number, south: number, east: number, north: number]
}

/** Lines as they lie on the grid: a map that is moved asks for all of them again with each piece it draws. */
const laid = new WeakMap<PackedLine, Laid>()

function laidOut(line: PackedLine): Laid {
  const known = laid.get(line)
  if (known) return known
  const steps = unpacked(line)
  const xs = steps.filter((_, i) => i % 2 === 0)
  const ys = steps.filter((_, i) => i % 2 === 1)
  const fresh: Laid = {
    steps,
    box: [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)],
  }
  laid.set(line, fresh)
  return fresh
}

/** A packed line as points of the window; null when none of it can be seen. */
function pointsOf(view: TownWindow, line: PackedLine): number[] | null {
  const { origin, perDegree } = view.grid
  const left = (view.middle[0] - origin[0]) * perDegree
  const below = (view.middle[1] - origin[1]) * perDegree
  const tall = stretchAt(view.middle)
  const { steps, box } = laidOut(line)
  const [x, y] = [view.reach.x + EDGE, (view.reach.y + EDGE) / tall]
  const [west, south, east, north] = box
  if (west - left > x || east - left < -x || south - below > y || north - below < -y) return null
  return steps.map((step, i) =>
    i % 2 === 0 ? Math.round(step - left) : Math.round(-(step - below) * tall),
  )
}

const pathOf = (points: readonly number[]): string =>
  `M${points.map((value, i) => (i % 2 === 0 ? `${i > 0 ? 'L' : ''}${value} ` : value)).join('')}`

/** The roads that can be seen, one path a kind, the narrowest first. */
export const roadPaths = (
  view: TownWindow,
  { roads }: TownRoads,
): { kind: RoadKind; path: string }[] =>
  roadKinds.toReversed().map((kind) => ({
    kind,
    path: roads[kind]
      .flatMap(({ lines }) => lines)
      .map((line) => pointsOf(view, line))
      .map((points) => (points ? pathOf(points) : ''))
      .join(''),
  }))

/** Parks, beaches and water that can be seen, one path a kind (even-odd: a ring within a ring is a hole). */
export const areaPaths = (
  view: TownWindow,
  { areas }: TownAreas,
): Record<keyof typeof areas, string> => {
  const paths = (kind: keyof typeof areas) =>
    areas[kind]
      .flatMap(({ rings }) => rings)
      .map((ring) => pointsOf(view, ring))
      .map((points) => (points ? `${pathOf(points)}Z` : ''))
      .join('')
  return { water: paths('water'), beach: paths('beach'), green: paths('green') }
}

/** The outline of a zone. */
export function ringPath(view: TownWindow, ring: Ring): string {
  const points: number[] = []
  for (let i = 0; i + 1 < ring.length; i += 2) {
    const { x, y } = toWindow(view, [ring[i] ?? 0, ring[i + 1] ?? 0])
    points.push(Math.round(x), Math.round(y))
  }
  return `${pathOf(points)}Z`
}

export interface RoadName {
  name: string
  x: number
  y: number
  /** Degrees, so that the name is never upside down. */
  angle: number
}

/** Pixels a letter takes when written on the map, and half the height of one. */
const LETTER = 7.6
const HALF_LINE = 8
/** Around a pin in the middle of the window: nothing is written where it stands. */
export const AROUND_PIN: Spot = { x: 0, y: -20, radius: 34 }

export interface Spot {
  x: number
  y: number
  radius: number
}

/**
 * Where each street's name is written: once, along the longest straight piece of it that has room, in its middle
 * or somewhere else on it where no other name stands in the way. `pixel`: how many units of the window it is wide;
 * `keptFree`: where nothing is to be written.
 */
export function roadNames(
  view: TownWindow,
  { roads }: TownRoads,
  pixel = 1,
  keptFree: readonly Spot[] = [],
): RoadName[] {
  const [letter, halfLine] = [LETTER * pixel, HALF_LINE * pixel]
  const pieces = new Map<string, { piece: Piece; length: number }>()
  for (const { name, lines } of roadKinds.flatMap((kind) => roads[kind])) {
    if (name === '') continue
    for (const piece of lines.flatMap((line) => straightPieces(view, line))) {
      const length = Math.hypot(piece[2] - piece[0], piece[3] - piece[1])
      const known = pieces.get(name)?.length ?? name.length * letter
      if (length > known) pieces.set(name, { piece, length })
    }
  }
  const taken = [...keptFree]
  return [...pieces].flatMap(([name, { piece, length }]) => {
    const [ax, ay, bx, by] = piece
    const half = (name.length * letter) / 2
    for (const part of [0.5, 0.3, 0.7, 0.15, 0.85]) {
      if (Math.min(part, 1 - part) * length < half) continue
      const [x, y] = [ax + (bx - ax) * part, ay + (by - ay) * part]
      const letters = spotsAlong(x, y, (bx - ax) / length, (by - ay) / length, half, halfLine)
      if (letters.some((one) => taken.some((other) => meet(one, other)))) continue
      taken.push(...letters)
      return [{ name, x, y, angle: upright(ax, ay, bx, by) }]
    }
    return []
  })
}

/** A name as a row of circles: enough to see whether two names meet, whatever their angles. */
const spotsAlong = (
  x: number,
  y: number,
  dx: number,
  dy: number,
  half: number,
  radius: number,
): Spot[] => {
  const count = Math.ceil(half / radius)
  return Array.from({ length: 2 * count + 1 }, (_, i) => {
    const away = ((i - count) / count) * half
    return { x: x + dx * away, y: y + dy * away, radius }
  })
}

const meet = (a: Spot, b: Spot): boolean => Math.hypot(a.x - b.x, a.y - b.y) < a.radius + b.radius

type Piece = readonly [ax: number, ay: number, bx: number, by: number]

/** What can be seen of a line, piece by piece. */
function straightPieces(view: TownWindow, line: PackedLine): Piece[] {
  const points = pointsOf(view, line) ?? []
  return points.flatMap((_, i) => {
    const piece = i % 2 === 0 && i + 3 < points.length && clipped(view, points.slice(i, i + 4))
    return piece ? [piece] : []
  })
}

const upright = (ax: number, ay: number, bx: number, by: number): number => {
  const angle = (Math.atan2(by - ay, bx - ax) * 180) / Math.PI
  return angle > 90 ? angle - 180 : angle <= -90 ? angle + 180 : angle
}

/** The part of a straight piece that can be seen (Liang and Barsky); null when there is none. */
function clipped({ reach }: TownWindow, piece: readonly number[]): Piece | null {
  const [ax = 0, ay = 0, bx = 0, by = 0] = piece
  let [from, to] = [0, 1]
  for (const [start, way, limit] of [
    [ax, bx - ax, reach.x],
    [ay, by - ay, reach.y],
  ] as const) {
    if (way === 0) {
      if (Math.abs(start) > limit) return null
      continue
    }
    const [one, other] = [(-limit - start) / way, (limit - start) / way]
    from = Math.max(from, Math.min(one, other))
    to = Math.min(to, Math.max(one, other))
  }
  if (from >= to) return null
  const at = (part: number) => [ax + (bx - ax) * part, ay + (by - ay) * part] as const
  return [...at(from), ...at(to)]
}
