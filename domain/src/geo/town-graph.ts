import * as v from 'valibot'
import { gridSchema, packedLineSchema } from './town-grid.ts'

/** How many numbers of `edges` make one edge. */
export const EDGE_WIDTH = 5

/**
 * `graph.json`: the streets a driver may use. From every node every other one can be reached.
 * `nodes`: `[x, y, x, y, …]` in steps of the grid. `edges`: from node, to node, metres, seconds (to a tenth),
 * 1 if it may only be driven from the first to the second, five numbers for each. `bends`: by the number of the
 * edge, the points between its nodes for those that are not straight, as a packed line.
 */
export const townGraphSchema = v.strictObject({
  grid: gridSchema,
  nodes: packedLineSchema,
  edges: v.array(v.number()),
  bends: v.record(v.string(), packedLineSchema),
})
export type TownGraph = v.InferOutput<typeof townGraphSchema>
