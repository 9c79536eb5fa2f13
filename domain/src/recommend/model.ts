import { BASKET_SIZES } from './suggestions.ts'

/**
 * What is learnt, as square matrices by rows: row = item in the basket, column = item that may be added.
 *
 * score(j | basket) = start(j) + bias(size, j) + spread(size) · Σ_i [ together(i, j) + ln quantity(i) · more(i, j) ]
 */
export interface Model {
  count: number
  together: Float64Array
  more: Float64Array
  /** BASKET_SIZES rows. */
  bias: Float64Array
}

export const emptyModel = (count: number): Model => ({
  count,
  together: new Float64Array(count * count),
  more: new Float64Array(count * count),
  bias: new Float64Array(BASKET_SIZES * count),
})

/** Which row of the biases counts for so many different items in the basket. */
export const sizeRow = (inBasket: number): number => Math.min(inBasket, BASKET_SIZES - 1)

/** Evidence of many items is not independent: their sum grows with the root of their number only. */
export const spread = (inBasket: number): number => 2 / Math.sqrt(Math.max(1, inBasket))
