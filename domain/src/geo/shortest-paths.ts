import { minHeap } from './min-heap.ts'
import type { OnStreet } from './nearest-street.ts'
import { edgeOf, headOf, isAgainst, type RoadGraph } from './road-graph.ts'
import { paces, secondsFor, type Vehicle } from './vehicle.ts'

/** The streets as one vehicle may use them. */
export interface Costs {
  /** Seconds along each edge. */
  seconds: Float64Array
  /** One-way streets do not bind it. */
  eitherWay: boolean
  /** The arcs it may use that leave node n: from `first[n]` to `first[n + 1]`, with where each leads and its seconds. */
  first: Int32Array
  arcs: Int32Array
  heads: Int32Array
  weights: Float64Array
}

/** Prepares the streets for a vehicle. Takes some milliseconds: do it once. */
export function costsFor(graph: RoadGraph, vehicle: Vehicle): Costs {
  const { mostKmh, eitherWay } = paces[vehicle]
  const seconds = Float64Array.from(graph.edges, (edge) =>
    // A walker is not held up by what holds up cars; a bicycle is, and is slower besides.
    eitherWay
      ? secondsFor(edge.metres, mostKmh)
      : Math.max(edge.seconds, secondsFor(edge.metres, mostKmh)),
  )
  const first = new Int32Array(graph.nodeCount + 1)
  const arcs: number[] = []
  for (let node = 0; node < graph.nodeCount; node += 1) {
    const leaving = graph.arcs.subarray(graph.first[node], graph.first[node + 1])
    for (const arc of leaving) if (mayDrive(graph, { eitherWay }, arc)) arcs.push(arc)
    first[node + 1] = arcs.length
  }
  return {
    seconds,
    eitherWay,
    first,
    arcs: Int32Array.from(arcs),
    heads: Int32Array.from(arcs, (arc) => headOf(graph, arc)),
    weights: Float64Array.from(arcs, (arc) => seconds[edgeOf(arc)] ?? 0),
  }
}

const mayDrive = (
  { edges }: RoadGraph,
  { eitherWay }: Pick<Costs, 'eitherWay'>,
  arc: number,
): boolean => eitherWay || !isAgainst(arc) || edges[edgeOf(arc)]?.oneWay !== true

/** The shortest ways from one point on a street to every junction. */
export interface Tree {
  /** Seconds by node; Infinity where no way leads. */
  seconds: Float64Array
  /** The arc by which each node is reached; -1 for those the first edge leads to. */
  via: Int32Array
}

/** Dijkstra's search from a point on a street: a millisecond or two for the demo's town. */
export function treeFrom(graph: RoadGraph, costs: Costs, start: OnStreet): Tree {
  const { first, arcs, heads, weights } = costs
  const seconds = new Float64Array(graph.nodeCount).fill(Infinity)
  const via = new Int32Array(graph.nodeCount).fill(-1)
  // Each arc is looked at once, and the first edge has two.
  const heap = minHeap(arcs.length + 2)
  for (const arc of [2 * start.edge, 2 * start.edge + 1]) {
    if (!mayDrive(graph, costs, arc)) continue
    const part = isAgainst(arc) ? start.along : 1 - start.along
    const node = headOf(graph, arc)
    seconds[node] = part * (costs.seconds[start.edge] ?? 0)
    heap.push(node, seconds[node])
  }
  for (let node = heap.pop(); node >= 0; node = heap.pop()) {
    const reached = heap.weight()
    // An older, longer way to a node that has been left since.
    if (reached > (seconds[node] ?? 0)) continue
    const end = first[node + 1] ?? 0
    for (let n = first[node] ?? 0; n < end; n += 1) {
      const head = heads[n] ?? 0
      const cost = reached + (weights[n] ?? 0)
      if (cost < (seconds[head] ?? 0)) {
        seconds[head] = cost
        via[head] = arcs[n] ?? 0
        heap.push(head, cost)
      }
    }
  }
  return { seconds, via }
}

/** How a point on a street is reached: straight along the edge both lie on, or by an arc from a junction. */
export interface Arrival {
  seconds: number
  /** The last arc; the point lies on its edge. */
  arc: number
  /** Both points lie on that edge, and the way does not leave it. */
  direct: boolean
}

/** The best way to a point on a street. Undefined when none leads there. */
export function arrivalAt(
  graph: RoadGraph,
  costs: Costs,
  { seconds }: Tree,
  start: OnStreet,
  end: OnStreet,
): Arrival | undefined {
  const whole = costs.seconds[end.edge] ?? 0
  let best: Arrival | undefined
  for (const arc of [2 * end.edge, 2 * end.edge + 1]) {
    if (!mayDrive(graph, costs, arc)) continue
    const part = (point: OnStreet) => (isAgainst(arc) ? 1 - point.along : point.along)
    const direct = start.edge === end.edge && part(end) >= part(start)
    // The arc's own tail: where it comes from is where its twin leads to.
    const tail = headOf(graph, arc ^ 1)
    const cost = direct
      ? (part(end) - part(start)) * whole
      : (seconds[tail] ?? Infinity) + part(end) * whole
    if (cost < (best?.seconds ?? Infinity)) best = { seconds: cost, arc, direct }
  }
  return best
}
