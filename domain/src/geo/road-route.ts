import type { LngLat } from './lng-lat.ts'
import type { OnStreet } from './nearest-street.ts'
import { edgeOf, headOf, isAgainst, type RoadGraph } from './road-graph.ts'
import { arrivalAt, type Costs, treeFrom } from './shortest-paths.ts'
import { placeOf } from './town-grid.ts'

/** A way that can be drawn and driven along. */
export interface Route {
  seconds: number
  metres: number
  /** `[lng, lat, lng, lat, …]`, at least two points. */
  line: number[]
  /** When each point of the line is passed, seconds from the start; never falling. */
  times: number[]
}

/** The quickest way along streets, to be drawn. Undefined when none leads there. */
export function roadRoute(
  graph: RoadGraph,
  costs: Costs,
  start: OnStreet,
  end: OnStreet,
): Route | undefined {
  const tree = treeFrom(graph, costs, start)
  const arrival = arrivalAt(graph, costs, tree, start, end)
  if (!arrival) return undefined
  const alongArc = (point: OnStreet, arc: number) =>
    isAgainst(arc) ? 1 - point.along : point.along
  const parts: ArcPart[] = []
  if (arrival.direct) {
    const { arc } = arrival
    parts.push({ arc, from: alongArc(start, arc), to: alongArc(end, arc) })
  } else {
    parts.push({ arc: arrival.arc, from: 0, to: alongArc(end, arrival.arc) })
    let node = headOf(graph, arrival.arc ^ 1)
    for (let arc = tree.via[node] ?? -1; arc >= 0; arc = tree.via[node] ?? -1) {
      parts.push({ arc, from: 0, to: 1 })
      node = headOf(graph, arc ^ 1)
    }
    const first = firstArc(graph, start, node)
    parts.push({ arc: first, from: alongArc(start, first), to: 1 })
  }
  return joined(graph, costs.seconds, parts.toReversed())
}

interface ArcPart {
  arc: number
  from: number
  to: number
}

/** The arc along the start's own edge that leads to that node. */
const firstArc = (graph: RoadGraph, { edge }: OnStreet, node: number): number =>
  headOf(graph, 2 * edge) === node ? 2 * edge : 2 * edge + 1

function joined(graph: RoadGraph, costs: Float64Array, parts: readonly ArcPart[]): Route {
  const route: Route = { seconds: 0, metres: 0, line: [], times: [] }
  for (const { arc, from, to } of parts) {
    const edge = graph.edges[edgeOf(arc)]
    const whole = costs[edgeOf(arc)] ?? 0
    for (const [along, at] of pointsBetween(graph, arc, from, to)) {
      route.line.push(...at)
      route.times.push(route.seconds + (along - from) * whole)
    }
    route.seconds += (to - from) * whole
    route.metres += (to - from) * (edge?.metres ?? 0)
  }
  return route
}

/** The points of an arc's line from one part of it to another, both included, with the part each lies at. */
function pointsBetween(
  { edges, grid, step: [east, north] }: RoadGraph,
  arc: number,
  from: number,
  to: number,
): [along: number, at: LngLat][] {
  const line = edges[edgeOf(arc)]?.line ?? []
  const points = Array.from({ length: line.length / 2 }, (_, i): [number, number] => [
    line[2 * i] ?? 0,
    line[2 * i + 1] ?? 0,
  ])
  if (isAgainst(arc)) points.reverse()
  const lengths = points.map(([x, y], i) => {
    const [bx, by] = points[i - 1] ?? [x, y]
    return Math.hypot((x - bx) * east, (y - by) * north)
  })
  const whole = lengths.reduce((total, length) => total + length, 0) || 1
  let before = 0
  const marks = lengths.map((length) => (before += length) / whole)
  const placeAt = (along: number): LngLat => {
    const found = marks.findIndex((mark) => mark >= along)
    // Sums of fractions may end a hair before 1.
    const i = Math.max(1, found < 0 ? marks.length - 1 : found)
    const [ax, ay] = points[i - 1] ?? [0, 0]
    const [bx, by] = points[i] ?? [ax, ay]
    const [lower, upper] = [marks[i - 1] ?? 0, marks[i] ?? 1]
    const part = upper > lower ? (along - lower) / (upper - lower) : 0
    // Whole steps, a metre each: lines are sent and kept, and dust would make them three times as long.
    return placeOf(grid, Math.round(ax + (bx - ax) * part), Math.round(ay + (by - ay) * part))
  }
  const inner = marks.flatMap((mark, i): [number, LngLat][] => {
    const [x, y] = points[i] ?? [0, 0]
    return mark > from && mark < to ? [[mark, placeOf(grid, x, y)]] : []
  })
  return [[from, placeAt(from)], ...inner, [to, placeAt(to)]]
}
