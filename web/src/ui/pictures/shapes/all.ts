export type { Shape } from './shape.ts'
import { cheeses } from './cheeses.ts'
import { fish } from './fish.ts'
import { leaves } from './leaves.ts'
import { meats } from './meats.ts'
import { rings } from './rings.ts'
import type { Shape } from './shape.ts'
import { slicedMeats } from './sliced-meats.ts'
import { vegetables } from './vegetables.ts'

/** Every little drawing that can lie on a pizza. */
export const shapes = {
  ...slicedMeats,
  ...meats,
  ...fish,
  ...rings,
  ...vegetables,
  ...leaves,
  ...cheeses,
} as const satisfies Record<string, Shape>

export type ShapeId = keyof typeof shapes
