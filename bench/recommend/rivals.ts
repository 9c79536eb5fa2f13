import type { Had, PastOrder } from '@forno/domain/recommend/past-order'
import { inverse, type Matrix, rowOf, zeros } from './matrix.ts'

/** A way to score: one number for each of `items`, higher is better. */
export interface Way {
  name: string
  items: readonly string[]
  score: (basket: readonly Had[]) => Float64Array
}

/** An order and what it counts. The rivals as published count every order alike. */
export type Weighed = readonly [order: PastOrder, weight: number]

/** How often each item was sold with each other; on the diagonal how often at all. */
interface Together {
  items: string[]
  placeOf: Map<string, number>
  counts: Matrix
}

function together(orders: readonly Weighed[]): Together {
  const items = [
    ...new Set(orders.flatMap(([order]) => order.items.map(({ item }) => item))),
  ].toSorted((a, b) => (a < b ? -1 : 1))
  const placeOf = new Map(items.map((item, place) => [item, place]))
  const counts = zeros(items.length)
  for (const [order, weight] of orders) {
    const places = placesOf(placeOf, order.items)
    for (const a of places) {
      const row = rowOf(counts, a)
      for (const b of places) row[b] = (row[b] ?? 0) + weight
    }
  }
  return { items, placeOf, counts }
}

const placesOf = (placeOf: ReadonlyMap<string, number>, basket: readonly Had[]): number[] =>
  basket.flatMap(({ item }) => placeOf.get(item) ?? [])

const diagonal = (matrix: Matrix): Float64Array =>
  Float64Array.from({ length: matrix.size }, (_, at) => rowOf(matrix, at)[at] ?? 0)

/** Σ of the rows of what is in the basket. */
function bySum(name: string, { items, placeOf }: Together, weights: Matrix): Way {
  const score = (basket: readonly Had[]) => {
    const scores = new Float64Array(items.length)
    for (const place of placesOf(placeOf, basket)) {
      const row = rowOf(weights, place)
      for (let at = 0; at < scores.length; at++) scores[at] = (scores[at] ?? 0) + (row[at] ?? 0)
    }
    return scores
  }
  return { name, items, score }
}

export function mostPopular(orders: readonly Weighed[], name = 'most popular'): Way {
  const { items, counts } = together(orders)
  const sold = diagonal(counts)
  return { name, items, score: () => sold }
}

export function coOccurrence(orders: readonly Weighed[], name = 'co-occurrence'): Way {
  const known = together(orders)
  return bySum(name, known, known.counts)
}

/**
 * EASE (Steck, "Embarrassingly Shallow Autoencoders for Sparse Data", WWW 2019): with P = (XᵀX + λI)⁻¹ the weights
 * are −P(i,j) / P(j,j), and nothing on the diagonal.
 */
export function ease(orders: readonly Weighed[], lambda: number, name = 'EASE'): Way {
  const known = together(orders)
  const size = known.items.length
  const ridge: Matrix = { size, values: known.counts.values.slice() }
  for (let at = 0; at < size; at++) rowOf(ridge, at)[at] = (rowOf(ridge, at)[at] ?? 0) + lambda
  const precision = inverse(ridge)
  const own = diagonal(precision)
  const weights = zeros(size)
  for (let i = 0; i < size; i++) {
    const [from, to] = [rowOf(precision, i), rowOf(weights, i)]
    for (let j = 0; j < size; j++) to[j] = i === j ? 0 : -(from[j] ?? 0) / (own[j] ?? 1)
  }
  return bySum(name, known, weights)
}
