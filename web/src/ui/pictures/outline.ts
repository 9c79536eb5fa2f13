import { diceOf } from './seeded.ts'

/** How a hand-cut outline departs from a circle. Lengths are fractions of the radius. */
export interface Outline {
  /** Corners the hand makes going round. */
  points: number
  /** How far a corner may lie inside or outside the circle. */
  wobble: number
  /** Height over width: below 1 lies flat. */
  squash?: number
  /** Where the centre lies, in drawing units. */
  at?: readonly [x: number, y: number]
}

/**
 * A closed smooth path around a circle as a hand would cut it: always the same for the same seed.
 * Quadratic curves from middle to middle with the corners as handles: four numbers a corner.
 */
export function outline(
  radius: number,
  seed: string,
  { points, wobble, squash = 1, at = [0, 0] }: Outline,
): string {
  const dice = diceOf(seed)
  const corners = Array.from({ length: points }, (_, i) => {
    const slip = (dice() - 0.5) * Math.min(0.5, wobble * 8)
    const angle = ((i + slip) / points) * 2 * Math.PI
    // A handle lies outside the curve it pulls: the curve itself keeps the radius.
    const reach = (radius * (1 + (dice() - 0.5) * 2 * wobble)) / Math.cos(Math.PI / points) ** 0.7
    return [at[0] + reach * Math.cos(angle), at[1] + reach * Math.sin(angle) * squash] as const
  })
  const middles = corners.map((corner, i) => {
    const next = corners[(i + 1) % points] ?? corner
    return [(corner[0] + next[0]) / 2, (corner[1] + next[1]) / 2] as const
  })
  const decimals = radius > 12 ? 0 : 1
  const last = middles.at(-1) ?? [0, 0]
  const curves = corners.map((corner, i) => numbers([...corner, ...(middles[i] ?? [])], decimals))
  return `M${numbers(last, decimals)}Q${curves.map(glued).join('')}z`
}

const numbers = (values: readonly number[], decimals: number): string =>
  values.map((value) => short(value, decimals)).reduce((text, value) => text + glue(text, value))

/** The shortest way to write a number in a path: `-.5`, not `-0.50`. */
export const short = (value: number, decimals: number): string =>
  String(Number(value.toFixed(decimals))).replace(/^(-?)0\./, '$1.')

const glue = (before: string, value: string): string =>
  before === '' || value.startsWith('-') ? value : ` ${value}`

const glued = (text: string, i: number): string =>
  i === 0 || text.startsWith('-') ? text : ` ${text}`
