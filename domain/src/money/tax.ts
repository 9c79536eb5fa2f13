import * as v from 'valibot'
import type { Cents } from './cents.ts'

/** A rate in hundredths of a percent: 1000 is 10 %. */
export type BasisPoints = number

export const basisPointsSchema = v.pipe(
  v.number(),
  v.safeInteger(),
  v.minValue(0),
  v.maxValue(10_000),
)

/** Whether shown prices already hold the tax (most of the world) or it comes on top (United States). */
export const taxModeSchema = v.picklist(['included', 'added'])
export type TaxMode = v.InferOutput<typeof taxModeSchema>

/** The tax in (or on) an amount, rounded half up to the cent. */
export function taxOn(amount: Cents, rate: BasisPoints, mode: TaxMode): Cents {
  const base = mode === 'included' ? 10_000 + rate : 10_000
  return Math.floor((2 * amount * rate + base) / (2 * base))
}
