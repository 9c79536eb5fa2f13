import type { Had, PastOrder } from '@forno/domain/recommend/past-order'
import type { Way } from './rivals.ts'

export interface Judged {
  guesses: number
  /** Share of hidden items among the first three. */
  hitRate: number
  /** Mean of 1 / rank of the hidden item. */
  reciprocalRank: number
  /** Milliseconds of each scoring: the quickest of three, since the machine does other things in between. */
  times: number[]
}

/**
 * Hides each item of every basket of at least two different items and asks the way for it. What is still in the
 * basket is no answer. Equal scores share their ranks' mean, so that a way which knows nothing wins nothing. An
 * item that was never sold before is a miss for everybody.
 */
export function judge(way: Way, orders: readonly PastOrder[]): Judged {
  const placeOf = new Map(way.items.map((item, place) => [item, place]))
  const times: number[] = []
  let [guesses, hits, reciprocal] = [0, 0, 0]
  for (const { items } of orders.filter((order) => order.items.length >= 2)) {
    for (const hidden of items) {
      const basket = items.filter((had) => had !== hidden)
      times.push(Math.min(...threeTimes(() => way.score(basket))))
      const rank = rankOf(way.score(basket), placeOf, hidden.item, basket)
      guesses += 1
      if (rank <= 3) hits += 1
      reciprocal += 1 / rank
    }
  }
  return { guesses, hitRate: hits / guesses, reciprocalRank: reciprocal / guesses, times }
}

function threeTimes(work: () => void): number[] {
  return [1, 2, 3].map(() => {
    const begun = performance.now()
    work()
    return performance.now() - begun
  })
}

function rankOf(
  scores: Float64Array,
  placeOf: ReadonlyMap<string, number>,
  hidden: string,
  basket: readonly Had[],
): number {
  const own = scores[placeOf.get(hidden) ?? -1]
  if (own === undefined) return Infinity
  const inBasket = new Set(basket.map(({ item }) => placeOf.get(item)))
  let [better, equal] = [0, 0]
  scores.forEach((score, place) => {
    if (inBasket.has(place)) return
    if (score > own) better += 1
    else if (score === own) equal += 1
  })
  return better + (equal + 1) / 2
}
