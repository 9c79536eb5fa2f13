import { distanceMetres } from './distance.ts'
import type { LngLat } from './lng-lat.ts'
import { EDGE_WIDTH, type TownGraph } from './town-graph.ts'
import { type Grid, placeOf, unpacked } from './town-grid.ts'

/** A street between two junctions, numbered as in the file. */
export interface Edge {
  from: number
  to: number
  metres: number
  /** For a scooter or small car, waiting included. */
  seconds: number
  /** May only be driven from `from` to `to`. */
  oneWay: boolean
  /** `[x, y, x, y, …]` in the grid's steps, both ends included. */
  line: readonly number[]
}

/**
 * The town's streets, ready to be searched. An arc is an edge driven one way: `2 × edge` as it is drawn, one more
 * against that. `arcs` holds those that leave a node one after another, node n's from `first[n]` to `first[n + 1]`.
 */
export interface RoadGraph {
  grid: Grid
  nodeCount: number
  edges: readonly Edge[]
  first: Int32Array
  arcs: Int32Array
  /** Metres of one of the grid's steps, east and north. */
  step: readonly [east: number, north: number]
}

export const edgeOf = (arc: number): number => arc >> 1
export const isAgainst = (arc: number): boolean => (arc & 1) === 1

/** The node an arc leads to. */
export function headOf({ edges }: RoadGraph, arc: number): number {
  const edge = edges[edgeOf(arc)]
  return (isAgainst(arc) ? edge?.from : edge?.to) ?? -1
}

/** Prepares the streets as `graph.json` has them. Takes some milliseconds: do it once. */
export function roadGraph({ grid, nodes, edges: flat, bends }: TownGraph): RoadGraph {
  const nodeCount = nodes.length / 2
  const corner = (node: number) => [nodes[2 * node] ?? 0, nodes[2 * node + 1] ?? 0]
  const edges = Array.from({ length: flat.length / EDGE_WIDTH }, (_, n): Edge => {
    const [from = 0, to = 0, metres = 0, seconds = 0, oneWay = 0] = flat.slice(
      n * EDGE_WIDTH,
      (n + 1) * EDGE_WIDTH,
    )
    const line = [...corner(from), ...unpacked(bends[n] ?? []), ...corner(to)]
    return { from, to, metres, seconds, oneWay: oneWay === 1, line }
  })
  return { grid, nodeCount, edges, step: stepMetres(grid), ...leaving(nodeCount, edges) }
}

/** The arcs that leave each node, those against a one-way street too: walkers use them. */
function leaving(nodeCount: number, edges: readonly Edge[]) {
  const first = new Int32Array(nodeCount + 1)
  const tails = edges.flatMap(({ from, to }) => [from, to])
  for (const tail of tails) first[tail + 1] = (first[tail + 1] ?? 0) + 1
  for (let n = 0; n < nodeCount; n += 1) first[n + 1] = (first[n + 1] ?? 0) + (first[n] ?? 0)
  const free = first.slice()
  const arcs = new Int32Array(tails.length)
  tails.forEach((tail, arc) => {
    const place = free[tail] ?? 0
    arcs[place] = arc
    free[tail] = place + 1
  })
  return { first, arcs }
}

function stepMetres(grid: Grid): [number, number] {
  const middle = (dx: number, dy: number): LngLat =>
    placeOf(grid, Math.round(grid.size[0] / 2) + dx, Math.round(grid.size[1] / 2) + dy)
  // A hundred steps, so that rounding does not show.
  return [
    distanceMetres(middle(0, 0), middle(100, 0)) / 100,
    distanceMetres(middle(0, 0), middle(0, 100)) / 100,
  ]
}
