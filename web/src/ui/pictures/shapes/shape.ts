import { outline } from '../outline.ts'

/** One stroke of the brush: a filled area, or a line (also used for dots: a line of no length with a round end). */
export interface Layer {
  d: string
  fill?: string
  stroke?: string
  width?: number
  opacity?: number
}

/** A piece of topping drawn about (0, 0), in the units of the 200 × 200 picture, first layer lowest. */
export interface Shape {
  /** What it takes up on the pizza, as a circle. Long pieces may reach out of it a little. */
  radius: number
  /** How far it may be turned either way, in degrees. Little, where light falls on one side. */
  turn: number
  layers: readonly Layer[]
}

export const shape = (radius: number, turn: number, ...layers: Layer[]): Shape => ({
  radius,
  turn,
  layers,
})

export const fill = (color: string, d: string, opacity = 1): Layer =>
  opacity === 1 ? { d, fill: color } : { d, fill: color, opacity }

export const line = (color: string, width: number, d: string, opacity = 1): Layer => ({
  d,
  stroke: color,
  width,
  ...(opacity === 1 ? {} : { opacity }),
})

/** Dots of one size: `dots('#fff', 1, '3 4', '-2 0')`. */
export const dots = (color: string, radius: number, ...at: string[]): Layer =>
  line(color, radius * 2, at.map((place) => `M${place}h0`).join(''))

/** A cut disc, nearly round. */
export const disc = (color: string, radius: number, seed: string, opacity = 1): Layer =>
  fill(color, outline(radius, seed, { points: 9, wobble: 0.035 }), opacity)

/** A torn lump. */
export const lump = (color: string, radius: number, seed: string, squash = 0.85): Layer =>
  fill(color, outline(radius, seed, { points: 7, wobble: 0.16, squash }))
