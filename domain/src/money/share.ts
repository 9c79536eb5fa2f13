import { type Cents, sum } from './cents.ts'

/**
 * Shares an amount out by weights so that the parts always add up to the amount (largest remainder).
 * A part never differs from its exact share by a whole cent or more. Equal remainders go to the earlier part.
 * With no weight at all everything goes to the first part; an empty list shares nothing.
 */
export function share(amount: Cents, weights: readonly number[]): Cents[] {
  const whole = sum(weights)
  if (weights.length === 0) return []
  if (whole === 0) return weights.map((_, index) => (index === 0 ? amount : 0))
  const exact = weights.map((weight) => (BigInt(amount) * BigInt(weight)) / BigInt(whole))
  const parts = exact.map(Number)
  const remainders = weights.map(
    (weight, index) => BigInt(amount) * BigInt(weight) - (exact[index] ?? 0n) * BigInt(whole),
  )
  const byRemainder = remainders
    .map((remainder, index) => ({ remainder, index }))
    .toSorted((a, b) =>
      a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1,
    )
  let left = amount - sum(parts)
  for (const { index } of byRemainder) {
    if (left === 0) break
    parts[index] = (parts[index] ?? 0) + 1
    left -= 1
  }
  return parts
}
