import type { TownGraph } from '@forno/domain/geo/town-graph'
import { findEdges } from './edges.ts'
import { packed } from './grid.ts'
import { reachableEdges } from './reachable.ts'
import type { Feature } from './read-tiles.ts'
import { simplify } from './simplify.ts'

/** A route on the map may be this many steps (metres) off the road. Lengths are measured before. */
const TOLERANCE = 3

/** The streets as nodes and edges, for routes. A street from a junction to itself leads nowhere and is left out. */
export function buildGraph(features: readonly Feature[]): Omit<TownGraph, 'grid'> {
  const edges = reachableEdges(findEdges(features)).filter(({ from, to }) => from !== to)
  const ids = new Map<string, number>()
  const nodes: number[] = []
  const idOf = (key: string): number => {
    const known = ids.get(key)
    if (known !== undefined) return known
    const id = ids.size
    ids.set(key, id)
    nodes.push(...key.split(',').map(Number))
    return id
  }
  const bends: TownGraph['bends'] = {}
  const flat = edges.flatMap((edge, i) => {
    const between = simplify(edge.line, TOLERANCE).slice(1, -1)
    if (between.length > 0) bends[i] = packed(between)
    return [idOf(edge.from), idOf(edge.to), edge.metres, edge.seconds, edge.oneWay ? 1 : 0]
  })
  return { nodes, edges: flat, bends }
}
