import * as v from 'valibot'

/** Money in whole minor units of the shop's currency (US cents in the demo). Never a fraction. */
export type Cents = number

/** Above this no single amount is believed: 1,000,000.00. Keeps every sum inside safe integers. */
export const MAX_CENTS = 100_000_000

/** An amount of money ≥ 0 as it may arrive from outside. */
export const centsSchema = v.pipe(
  v.number(),
  v.safeInteger('must be a whole number of cents'),
  v.minValue(0, 'must not be negative'),
  v.maxValue(MAX_CENTS, 'is too large'),
)

/** Σ of the amounts. */
export const sum = (amounts: readonly Cents[]): Cents =>
  amounts.reduce((total, amount) => total + amount, 0)

/** Half of an amount, rounded up to the whole cent: what one half of a pizza pays for a topping. */
export const halfOf = (amount: Cents): Cents => Math.ceil(amount / 2)
