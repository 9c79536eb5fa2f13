import type { KnownOrder } from './known-orders.ts'
import { type Model, sizeRow, spread } from './model.ts'
import { addScaled, type Row, rowOf, setDifference, toChances } from './vectors.ts'

/** Room that is used again for every basket. */
export interface Workspace {
  total: Row
  sum: Row
  /** One row for each item of the basket: what it adds to the scores, then how wrong its guess was. */
  rows: Float64Array
  errors: Float64Array
}

export const workspaceFor = (count: number, longest: number): Workspace => ({
  total: new Float64Array(count),
  sum: new Float64Array(count),
  rows: new Float64Array(count * longest),
  errors: new Float64Array(count * longest),
})

/**
 * Hides each item of the basket in turn, guesses it from the others, and adds to `slope` how each number of the
 * model would have to change for worse guesses: the gradient of the cross-entropy of a softmax over what is not in
 * the basket, times the order's weight. `start` is what every score begins with. What the guesses share is
 * computed once: for n items n rows, not n².
 */
export function addBasketGradient(
  model: Model,
  start: Row,
  order: KnownOrder,
  slope: Model,
  room: Workspace,
): void {
  const { count } = model
  const { items, more, weight } = order
  const { total, sum } = room
  const others = items.length - 1
  const factor = spread(others)
  const size = sizeRow(others)
  total.set(start)
  addScaled(total, rowOf(model.bias, size, count), 1)
  items.forEach((item, n) => {
    const row = rowOf(room.rows, n, count).fill(0)
    addScaled(row, rowOf(model.together, item, count), factor)
    if (more[n]) addScaled(row, rowOf(model.more, item, count), factor * more[n])
    addScaled(total, row, 1)
  })
  sum.fill(0)
  items.forEach((hidden, n) => {
    const error = rowOf(room.errors, n, count)
    setDifference(error, total, rowOf(room.rows, n, count))
    toChances(
      error,
      items.filter((item) => item !== hidden),
    )
    error[hidden] = (error[hidden] ?? 0) - 1
    addScaled(sum, error, 1)
  })
  addScaled(rowOf(slope.bias, size, count), sum, weight)
  items.forEach((item, n) => {
    // An item says nothing about itself: its own guess is taken out again.
    addScaled(sum, rowOf(room.errors, n, count), -1)
    addScaled(rowOf(slope.together, item, count), sum, weight * factor)
    if (more[n]) addScaled(rowOf(slope.more, item, count), sum, weight * factor * more[n])
    addScaled(sum, rowOf(room.errors, n, count), 1)
  })
}
