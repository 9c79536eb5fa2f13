import type { Cents } from '@forno/domain/money/cents'

/** Notes and round sums that people pay with, in whole units of money. */
const round = [1, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000] as const

/**
 * What somebody who owes so much is likely to hand over, the least first: the exact sum, then the next round ones.
 * What they said they would pay with comes along.
 */
export function likelyCash(due: Cents, said: Cents | null, most = 4): Cents[] {
  const rounded = round.map((unit) => Math.ceil(due / (unit * 100)) * unit * 100)
  const all = [due, ...rounded.filter((amount) => amount <= due + 10_000)]
  const likely = [...new Set(all)].toSorted((a, b) => a - b).slice(0, most)
  if (said === null || said < due || likely.includes(said)) return likely
  return [...likely.slice(0, most - 1), said].toSorted((a, b) => a - b)
}
