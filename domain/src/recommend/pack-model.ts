import type { Model } from './model.ts'
import { packPair, packSigned } from './pack.ts'
import { type Row, rowOf } from './vectors.ts'

/** Steps of a weight to either side: what one character holds. */
const STEPS = 31
/** Weights beyond this share of all are cut: one odd pair must not make all others coarse. */
const KEPT = 0.9995

/**
 * The weights as text: for each item its neighbours that matter most, at most `neighbours` of them. What matters is
 * how far a weight moves scores, for items that sell at all: `sold`, any unit.
 */
export function packModel(
  { count, together, more }: Model,
  sold: Row,
  neighbours: number,
): { step: number; neighbours: string[] } {
  const step = Math.max(highest(together), highest(more)) / STEPS
  const steps = (value: number) =>
    step === 0 ? 0 : Math.min(STEPS, Math.max(-STEPS, Math.round(value / step)))
  const worth = Float64Array.from(sold, (amount) => Math.sqrt(Math.max(0, amount)))
  const rows = Array.from({ length: count }, (_, item) => {
    const withIt = rowOf(together, item, count)
    const withMore = rowOf(more, item, count)
    return Array.from(withIt, (weight, place) => ({
      place,
      weight: steps(weight),
      extra: steps(withMore[place] ?? 0),
    }))
      .filter(({ place, weight, extra }) => place !== item && (weight !== 0 || extra !== 0))
      .map((entry) => ({
        ...entry,
        matters: (Math.abs(entry.weight) + Math.abs(entry.extra) / 2) * (worth[entry.place] ?? 0),
      }))
      .toSorted((a, b) => b.matters - a.matters || a.place - b.place)
      .slice(0, neighbours)
      .toSorted((a, b) => a.place - b.place)
      .map(({ place, weight, extra }) => packPair(place) + packSigned(weight) + packSigned(extra))
      .join('')
  })
  return { step, neighbours: rows }
}

function highest(weights: Float64Array): number {
  const sizes = weights.map(Math.abs).toSorted()
  return sizes[Math.ceil(sizes.length * KEPT) - 1] ?? 0
}
