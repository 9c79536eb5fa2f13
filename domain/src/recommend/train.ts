import { addBasketGradient, workspaceFor } from './basket-gradient.ts'
import { descent } from './descend.ts'
import type { KnownOrder } from './known-orders.ts'
import { emptyModel, type Model } from './model.ts'
import { addScaled, type Row } from './vectors.ts'

/** Longest step of a weight at the beginning; it falls evenly to almost nothing. */
const RATE = 0.03
/** Steps in a round, as far as there are orders enough. */
const STEPS = 80
const FEWEST_IN_A_STEP = 8
/** An order for a wedding says little about a supper, and takes long. */
const LONGEST_BASKET = 30

/**
 * Finds the model that best guesses a hidden item of each order from its others, pulled towards nothing by
 * `shrinkage`. Without orders of two items it stays empty: then `start` alone counts. The same orders in the same
 * sequence give the same model.
 */
export function train(
  orders: readonly KnownOrder[],
  start: Row,
  { rounds, shrinkage }: { rounds: number; shrinkage: number },
): Model {
  const baskets = orders.filter(({ items }) => items.length >= 2 && items.length <= LONGEST_BASKET)
  const model = emptyModel(start.length)
  if (baskets.length === 0) return model
  const names = ['together', 'more', 'bias'] as const
  const slope = emptyModel(start.length)
  const down = names.map((name) => descent(model[name].length))
  const room = workspaceFor(start.length, LONGEST_BASKET)
  const whole = evidence(baskets)
  const inAStep = Math.max(FEWEST_IN_A_STEP, Math.ceil(baskets.length / STEPS))
  for (let round = 0; round < rounds; round++) {
    const rate = RATE * (1 - round / rounds + 0.02)
    const shuffled = mixed(baskets, round)
    for (let from = 0; from < shuffled.length; from += inAStep) {
      const some = shuffled.slice(from, from + inAStep)
      for (const name of names) slope[name].fill(0)
      for (const order of some) addBasketGradient(model, start, order, slope, room)
      const part = evidence(some) / whole
      names.forEach((name, n) => {
        addScaled(slope[name], model[name], shrinkage * part)
        down[n]?.step(model[name], slope[name], rate)
      })
    }
  }
  return model
}

/** How many guesses these orders are, by weight. */
const evidence = (orders: readonly KnownOrder[]): number =>
  orders.reduce((sum, { items, weight }) => sum + items.length * weight, 0)

/** A different sequence each round, without chance: strides near the golden section spread neighbours apart. */
function mixed<T>(list: readonly T[], round: number): T[] {
  let stride = Math.max(1, Math.round(list.length * 0.618) + round)
  while (greatestDivisor(stride, list.length) !== 1) stride += 1
  return list.flatMap((one, n) => list.at((n * stride + round) % list.length) ?? one)
}

const greatestDivisor = (a: number, b: number): number => (b === 0 ? a : greatestDivisor(b, a % b))
