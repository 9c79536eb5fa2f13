import type { Edge } from './edges.ts'

type Neighbours = Map<string, string[]>

function neighbours(edges: readonly Edge[], backwards: boolean): Neighbours {
  const found: Neighbours = new Map()
  const add = (from: string, to: string) => {
    const list = found.get(from)
    if (list) list.push(to)
    else found.set(from, [to])
  }
  for (const { from, to, oneWay } of edges) {
    if (!backwards || !oneWay) add(from, to)
    if (backwards || !oneWay) add(to, from)
  }
  return found
}

function reachedFrom(start: string, to: Neighbours): Set<string> {
  const reached = new Set([start])
  const next = [start]
  for (let node = next.pop(); node !== undefined; node = next.pop())
    for (const other of to.get(node) ?? [])
      if (!reached.has(other)) {
        reached.add(other)
        next.push(other)
      }
  return reached
}

/**
 * The edges between nodes that can all be reached from each other. Elsewhere (a one-way street that leaves the
 * crop) a driver would be lost, and a route would have no answer. The start is tried until more than half of the
 * town belongs to it.
 */
export function reachableEdges(edges: readonly Edge[]): Edge[] {
  const onwards = neighbours(edges, false)
  const back = neighbours(edges, true)
  const nodes = new Set(edges.flatMap(({ from, to }) => [from, to]))
  for (const start of nodes) {
    const comes = reachedFrom(start, back)
    const core = new Set([...reachedFrom(start, onwards)].filter((node) => comes.has(node)))
    if (core.size > nodes.size / 2)
      return edges.filter(({ from, to }) => core.has(from) && core.has(to))
  }
  throw new Error('The streets do not hang together: see tools/town/reachable.ts')
}
