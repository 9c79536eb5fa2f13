import { outline } from '../outline.ts'

/** One stroke of the brush: a filled area, a line, or an area with a rim. */
export interface Layer {
  d: string
  fill?: string
  stroke?: string
  width?: number
  opacity?: number
}

/** A piece of topping drawn about (0, 0), in the units of the 200 × 200 picture, first layer lowest. */
export interface Shape {
  /** What it takes up among other pieces, as a circle. */
  radius: number
  /** How far its furthest stroke lies from its middle: what must stay off seam and crust. */
  reach: number
  /** How far it may be turned either way, in degrees. Little, where light falls on one side. */
  turn: number
  layers: readonly Layer[]
}

/** A piece about as wide as it is long. */
export const shape = (radius: number, turn: number, ...layers: Layer[]): Shape =>
  longShape(radius, radius + 1, turn, ...layers)

/** A piece whose ends reach out of the circle it takes up. */
export const longShape = (
  radius: number,
  reach: number,
  turn: number,
  ...layers: Layer[]
): Shape => ({ radius, reach, turn, layers })

export const fill = (color: string, d: string, opacity = 1): Layer =>
  opacity === 1 ? { d, fill: color } : { d, fill: color, opacity }

/** An area with a darker rim of this width, half of it outside of the path. One path instead of two keeps files small. */
export const rimmed = (skin: string, rim: string, width: number, d: string): Layer => ({
  d,
  fill: skin,
  stroke: rim,
  width,
})

export const line = (color: string, width: number, d: string): Layer => ({
  d,
  stroke: color,
  width,
})

/** Dots of one size: lines of no length with round ends. `dots('#fff', 1, '3 4', '-2 0')`. */
export const dots = (color: string, radius: number, ...at: string[]): Layer =>
  line(color, radius * 2, at.map((place) => `M${place}h0`).join(''))

/** A slice, nearly round. */
export const slice = (radius: number, seed: string, squash = 1): string =>
  outline(radius, seed, { points: 7, wobble: 0.045, squash })

/** A torn lump. */
export const lump = (radius: number, seed: string, squash = 0.85): string =>
  outline(radius, seed, { points: 7, wobble: 0.16, squash })

/** A true circle, for what is bored, grown or turned round. */
export const circle = (radius: number, x = 0, y = 0): string =>
  `M${x - radius} ${y}a${radius} ${radius} 0 1 0 ${radius * 2} 0a${radius} ${radius} 0 1 0-${radius * 2} 0z`
