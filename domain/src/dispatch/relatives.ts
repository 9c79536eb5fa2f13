import type { Problem } from './problem.ts'

/** A minute between two orders' food tells half as much as a minute between their stores. */
const TIME = 0.5

/**
 * An order and some others that could trade places with it: near in space and time, with some chance in it so
 * that not always the same ones come together.
 */
export function relativesOf(
  problem: Problem,
  order: number,
  count: number,
  random: () => number,
): number[] {
  const { store, ready, between } = problem
  const shop = store[order]!
  const kin: number[] = []
  const keys: number[] = []
  for (let other = 0; other < problem.orders; other++) {
    if (other === order) continue
    const apart = Math.abs(ready[order]! - ready[other]!) * TIME
    const key = (between(shop, store[other]!) + apart) * (0.5 + random())
    if (kin.length === count && key >= keys[count - 1]!) continue
    if (kin.length === count) {
      kin.pop()
      keys.pop()
    }
    let at = kin.length
    while (at > 0 && keys[at - 1]! > key) at--
    kin.splice(at, 0, other)
    keys.splice(at, 0, key)
  }
  return [order, ...kin]
}
