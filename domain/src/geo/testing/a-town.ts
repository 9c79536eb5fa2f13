import type { LngLat } from '../lng-lat.ts'
import type { TownGraph } from '../town-graph.ts'
import { placeOf } from '../town-grid.ts'

/** Blocks of a hundred steps (some 90 m by 110 m) and ten seconds, `side` junctions to a side. */
export const BLOCK = 100
const grid = {
  origin: [-56.215, -34.935] as [number, number],
  perDegree: 100_000,
  size: [2000, 2000] as [number, number],
}

/** A place in the builders' town, in blocks east and north of its corner. */
export const placeInTown = (east: number, north: number): LngLat =>
  placeOf(grid, east * BLOCK, north * BLOCK)

/**
 * A town of square blocks. Streets that run east are one-way where `oneWay` says so of their row, those that run north
 * go both ways, so that every junction can be reached. `bent` puts a corner of ten steps into every street.
 */
export function aTown({
  side = 6,
  oneWay = (row: number) => row % 2 === 1,
  bent = false,
}: { side?: number; oneWay?: (row: number) => boolean; bent?: boolean } = {}): TownGraph {
  const nodes: number[] = []
  const edges: number[] = []
  const bends: TownGraph['bends'] = {}
  const node = (column: number, row: number) => row * side + column
  for (let row = 0; row < side; row += 1) {
    for (let column = 0; column < side; column += 1) nodes.push(column * BLOCK, row * BLOCK)
  }
  const street = (from: number, to: number, once: boolean, corner: [number, number]) => {
    if (bent) bends[edges.length / 5] = corner
    edges.push(from, to, 100, 10, once ? 1 : 0)
  }
  for (let row = 0; row < side; row += 1) {
    for (let column = 0; column < side; column += 1) {
      const [x, y] = [column * BLOCK, row * BLOCK]
      const [here, half] = [node(column, row), BLOCK / 2]
      if (column + 1 < side) street(here, node(column + 1, row), oneWay(row), [x + half, y + 10])
      if (row + 1 < side) street(here, node(column, row + 1), false, [x + 10, y + half])
    }
  }
  return { grid, nodes, edges, bends }
}
