import type { LngLat } from './lng-lat.ts'
import type { RoadGraph } from './road-graph.ts'

/** A point on a street. */
export interface OnStreet {
  edge: number
  /** The part of the edge that lies before it, 0 to 1, as the edge is drawn. */
  along: number
  /** How far the place asked for lies from it, metres. */
  away: number
  at: LngLat
}

/** From further away a street is not "at" a place any more, metres. A big park's middle is nearer than that. */
export const OFF_THE_MAP = 500

/** Side of the squares that streets are sorted into, metres: about a block. */
const SQUARE = 120

interface Piece {
  edge: number
  /** Metres east and north of the grid's corner. */
  ax: number
  ay: number
  bx: number
  by: number
  /** Metres of the edge's drawn line before this piece, and all of them. */
  before: number
  whole: number
}

/** Finds the point on a street that is nearest to a place. Undefined when there is none within 500 m. */
export function nearestStreet(graph: RoadGraph): (place: LngLat) => OnStreet | undefined {
  const squares = sorted(piecesOf(graph))
  const { origin, perDegree } = graph.grid
  const [east, north] = graph.step
  return (place) => {
    const x = (place[0] - origin[0]) * perDegree * east
    const y = (place[1] - origin[1]) * perDegree * north
    let best: { piece: Piece; part: number; away: number } | undefined
    for (let ring = 0; ring * SQUARE <= OFF_THE_MAP + SQUARE; ring += 1) {
      // Whatever lies in this ring of squares or beyond is at least so far away.
      if (best && best.away <= (ring - 1) * SQUARE) break
      for (const key of ringAround(Math.floor(x / SQUARE), Math.floor(y / SQUARE), ring)) {
        for (const piece of squares.get(key) ?? []) {
          const part = partOf(piece, x, y)
          const away = Math.hypot(...pointOn(piece, part, x, y))
          if (!best || away < best.away) best = { piece, part, away }
        }
      }
    }
    if (!best || best.away > OFF_THE_MAP) return undefined
    const { piece, part, away } = best
    const length = Math.hypot(piece.bx - piece.ax, piece.by - piece.ay)
    const [dx, dy] = pointOn(piece, part, 0, 0)
    return {
      edge: piece.edge,
      along: piece.whole === 0 ? 0 : Math.min(1, (piece.before + part * length) / piece.whole),
      away,
      at: [origin[0] + dx / perDegree / east, origin[1] + dy / perDegree / north],
    }
  }
}

function piecesOf({ edges, step: [east, north] }: RoadGraph): Piece[] {
  return edges.flatMap(({ line }, edge) => {
    const pieces: Piece[] = []
    let before = 0
    for (let i = 0; i + 3 < line.length; i += 2) {
      const [ax, ay] = [(line[i] ?? 0) * east, (line[i + 1] ?? 0) * north]
      const [bx, by] = [(line[i + 2] ?? 0) * east, (line[i + 3] ?? 0) * north]
      pieces.push({ edge, ax, ay, bx, by, before, whole: 0 })
      before += Math.hypot(bx - ax, by - ay)
    }
    return pieces.map((piece) => ({ ...piece, whole: before }))
  })
}

const keyOf = (column: number, row: number): number => (column + 50_000) * 200_000 + row + 50_000

function sorted(pieces: readonly Piece[]): ReadonlyMap<number, Piece[]> {
  const squares = new Map<number, Piece[]>()
  const square = (metres: number) => Math.floor(metres / SQUARE)
  for (const piece of pieces) {
    const { ax, ay, bx, by } = piece
    for (let c = square(Math.min(ax, bx)); c <= square(Math.max(ax, bx)); c += 1) {
      for (let r = square(Math.min(ay, by)); r <= square(Math.max(ay, by)); r += 1) {
        const known = squares.get(keyOf(c, r))
        if (known) known.push(piece)
        else squares.set(keyOf(c, r), [piece])
      }
    }
  }
  return squares
}

function* ringAround(column: number, row: number, ring: number): Generator<number> {
  for (let r = -ring; r <= ring; r += 1) {
    const edge = Math.abs(r) === ring
    for (let c = -ring; c <= ring; c += edge || ring === 0 ? 1 : 2 * ring) {
      yield keyOf(column + c, row + r)
    }
  }
}

/** The part of a piece, 0 to 1, that lies before the point on it nearest to (x, y). */
function partOf({ ax, ay, bx, by }: Piece, x: number, y: number): number {
  const squared = (bx - ax) ** 2 + (by - ay) ** 2
  if (squared === 0) return 0
  return Math.max(0, Math.min(1, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / squared))
}

/** From (x, y) to the point at that part of a piece. */
const pointOn = (
  { ax, ay, bx, by }: Piece,
  part: number,
  x: number,
  y: number,
): [number, number] => [ax + (bx - ax) * part - x, ay + (by - ay) * part - y]
