import { describe, expect, it } from 'vitest'
import { addBasketGradient, workspaceFor } from './basket-gradient.ts'
import type { KnownOrder } from './known-orders.ts'
import { emptyModel, type Model, sizeRow, spread } from './model.ts'

const COUNT = 5
const order: KnownOrder = { at: 0, weight: 0.7, items: [0, 2, 3], more: [0, Math.log(3), 0] }
const start = Float64Array.from([-1, -2, -0.5, -1.5, -3])

/** Uneven numbers without chance. */
function someModel(): Model {
  const model = emptyModel(COUNT)
  for (const list of [model.together, model.more, model.bias]) {
    list.forEach((_, at) => (list[at] = Math.sin(at * 1.7 + list.length)))
  }
  return model
}

/** What the gradient is the slope of, written as slowly and plainly as possible. */
function loss(model: Model): number {
  let sum = 0
  order.items.forEach((hidden) => {
    const others = order.items.filter((item) => item !== hidden)
    const score = (j: number) =>
      (start[j] ?? 0) +
      (model.bias[sizeRow(others.length) * COUNT + j] ?? 0) +
      spread(others.length) *
        others.reduce((all, i) => {
          const more = order.more[order.items.indexOf(i)] ?? 0
          return (
            all + (model.together[i * COUNT + j] ?? 0) + more * (model.more[i * COUNT + j] ?? 0)
          )
        }, 0)
    const candidates = [0, 1, 2, 3, 4].filter((j) => !others.includes(j))
    const whole = candidates.reduce((all, j) => all + Math.exp(score(j)), 0)
    sum -= order.weight * (score(hidden) - Math.log(whole))
  })
  return sum
}

describe('what a basket teaches', () => {
  it('is the slope of how badly its hidden items are guessed, for every number of the model', () => {
    const model = someModel()
    const slope = emptyModel(COUNT)
    addBasketGradient(model, start, order, slope, workspaceFor(COUNT, 3))
    for (const name of ['together', 'more', 'bias'] as const) {
      slope[name].forEach((exact, at) => {
        const [up, down] = [1e-5, -1e-5].map((by) => {
          const moved = someModel()
          moved[name][at] = (moved[name][at] ?? 0) + by
          return loss(moved)
        })
        expect(exact).toBeCloseTo(((up ?? 0) - (down ?? 0)) / 2e-5, 6)
      })
    }
  })

  it('is twice as much when the order counts twice', () => {
    const [once, twice] = [emptyModel(COUNT), emptyModel(COUNT)]
    addBasketGradient(someModel(), start, order, once, workspaceFor(COUNT, 3))
    addBasketGradient(someModel(), start, { ...order, weight: 1.4 }, twice, workspaceFor(COUNT, 3))
    once.together.forEach((value, at) => expect(twice.together[at]).toBeCloseTo(value * 2, 12))
  })
})
