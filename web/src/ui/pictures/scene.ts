import type { Amount } from '@forno/domain/cart/choice'
import type { Topping } from '@forno/domain/menu/menu'
import type { MeltId } from './melts.ts'
import type { ShapeId } from './shapes/all.ts'

/** What is seen of one half: its sauce and its toppings. `group` helps to draw ingredients no one has drawn. */
export interface HalfScene {
  sauce: { id: string; amount: Amount }
  toppings: readonly { ingredient: string; amount: Amount; group?: Topping['group'] }[]
}

export type Side = 'whole' | 'left' | 'right'

/** Where a thing lies: centre in the units of the 200 × 200 picture, rotation in degrees. */
export interface Place {
  ingredient: string
  side: Side
  x: number
  y: number
  rotation: number
  scale: number
}

/** One piece of topping. It touches neither crust nor seam. */
export interface Piece extends Place {
  shape: ShapeId
}

/** One patch of molten cheese. It may run over the seam and is drawn cut off there. */
export interface Patch extends Place {
  melt: MeltId
}

/** A drawn pizza as data: what `PizzaPicture` draws, layer by layer, lowest first. */
export interface Scene {
  /** Whether the halves differ: then there is a seam. */
  split: boolean
  /** How far the crust is turned, so that not every pizza is toasted in the same places. */
  turn: number
  sauces: { id: string; amount: Amount; side: Side }[]
  bed: Patch[]
  pieces: Piece[]
}

/** The picture's side and middle. */
export const SIZE = 200
export const MIDDLE = SIZE / 2
/** Toppings keep within this of the middle. */
export const TOPPED_RADIUS = 80
/** Here the crust begins. */
export const CRUST_RADIUS = 82.5
