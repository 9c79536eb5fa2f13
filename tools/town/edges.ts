import { clipLine } from './clip.ts'
import { directionOf, speedOn } from './drive.ts'
import { keyOf, type Line, metres } from './grid.ts'
import type { Feature } from './read-tiles.ts'

/** A piece of road from one junction to the next, drawn the way it may be driven. */
export interface Edge {
  line: Line
  from: string
  to: string
  metres: number
  seconds: number
  oneWay: boolean
}

interface Way {
  line: Line
  kmh: number
  oneWay: boolean
}

function waysOf(features: readonly Feature[]): Way[] {
  return features.flatMap((feature) => {
    const kmh = speedOn(feature)
    if (kmh === undefined) return []
    const direction = directionOf(feature)
    return feature.lines.flatMap(clipLine).map((line) => ({
      line: direction === -1 ? line.toReversed() : line,
      kmh,
      oneWay: direction !== 'both',
    }))
  })
}

/** Points where a way ends or touches another: the nodes of the graph. */
function junctionsOf(ways: readonly Way[]): Set<string> {
  const uses = new Map<string, number>()
  for (const { line } of ways)
    line.forEach((point, i) => {
      const isEnd = i === 0 || i === line.length - 1
      uses.set(keyOf(point), (uses.get(keyOf(point)) ?? 0) + (isEnd ? 2 : 1))
    })
  return new Set([...uses].flatMap(([key, count]) => (count > 1 ? [key] : [])))
}

const lengthOf = (line: Line): number =>
  line.reduce((sum, point, i) => sum + metres(line[i - 1] ?? point, point), 0)

function edgeOf(line: Line, { kmh, oneWay }: Way): Edge {
  const long = lengthOf(line)
  return {
    line,
    from: keyOf(line[0] ?? [0, 0]),
    to: keyOf(line.at(-1) ?? [0, 0]),
    metres: Math.round(long),
    seconds: Math.round((long / kmh) * 36) / 10,
    oneWay,
  }
}

/** Every piece of road between two junctions inside the crop. */
export function findEdges(features: readonly Feature[]): Edge[] {
  const ways = waysOf(features)
  const junctions = junctionsOf(ways)
  return ways.flatMap((way) => {
    const edges: Edge[] = []
    let start = 0
    way.line.forEach((point, i) => {
      if (i === 0 || !junctions.has(keyOf(point))) return
      edges.push(edgeOf(way.line.slice(start, i + 1), way))
      start = i
    })
    return edges
  })
}
