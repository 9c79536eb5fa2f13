import type { CartLine } from '../cart/cart.ts'
import { choiceKey } from '../cart/canonical-choice.ts'
import type { Menu } from '../menu/menu.ts'
import type { Millis } from '../time/millis.ts'
import { recencyWeight } from './recency.ts'

export type UsualLine = Pick<CartLine, 'choice' | 'quantity'>

/** One person's order, as far as "the usual" goes. `lines` as in its quote. */
export interface OwnOrder {
  id: string
  at: Millis
  lines: readonly UsualLine[]
}

/** `order`: the same order again and again, with the id of the latest. `lines`: what is in most orders. */
export type Usual =
  | { kind: 'order'; order: string; times: number; lines: UsualLine[] }
  | { kind: 'lines'; times: number; lines: UsualLine[] }

/** A person's habits outlast the season, not the year. */
const HALF_LIFE_DAYS = 90
/** What is in fewer orders than this share of them, by weight, is not usual. */
const MOST = 0.5

/**
 * One person's usual: the order they repeat, else the lines found in most of their orders, with the quantity of the
 * latest. Null when there is no habit to see: fewer than two orders, or nothing had twice. Whether it can be had
 * today is for `reorder` and `suits` to say.
 */
export function usual(menu: Menu, orders: readonly OwnOrder[], now: Millis): Usual | null {
  const latestFirst = orders
    .filter((order) => order.at <= now && order.lines.length > 0)
    .toSorted((a, b) => b.at - a.at || (a.id < b.id ? -1 : 1))
    .map((order) => ({ order, weight: recencyWeight(order.at, now, HALF_LIFE_DAYS) }))
  const whole = latestFirst.reduce((sum, { weight }) => sum + weight, 0)
  const repeated = habits(
    latestFirst.map(({ order, weight }) => ({ key: orderKey(menu, order), value: order, weight })),
  )
  const [same] = repeated.toSorted((a, b) => b.weight - a.weight)
  if (same && same.weight >= whole * MOST) {
    const { id, lines } = same.value
    return { kind: 'order', order: id, times: same.times, lines: lines.map(plain) }
  }
  const lines = habits(
    latestFirst.flatMap(({ order, weight }) =>
      onceEach(menu, order.lines).map(([key, value]) => ({ key, value, weight })),
    ),
  ).filter(({ weight }) => weight >= whole * MOST)
  if (lines.length === 0) return null
  return {
    kind: 'lines',
    times: Math.min(...lines.map(({ times }) => times)),
    lines: lines.map(({ value }) => plain(value)),
  }
}

interface Counted<T> {
  value: T
  weight: number
  times: number
}

/** What came at least twice; of each the first given, in that sequence. */
function habits<T>(seen: readonly { key: string; value: T; weight: number }[]): Counted<T>[] {
  const found = new Map<string, Counted<T>>()
  for (const { key, value, weight } of seen) {
    const known = found.get(key)
    if (known) {
      known.weight += weight
      known.times += 1
    } else found.set(key, { value, weight, times: 1 })
  }
  return [...found.values()].filter(({ times }) => times >= 2)
}

/** Equal for orders of the same things in the same quantities, whatever their sequence. */
const orderKey = (menu: Menu, { lines }: OwnOrder): string =>
  onceEach(menu, lines)
    .map(([key, { quantity }]) => `${quantity} × ${key}`)
    .toSorted((a, b) => (a < b ? -1 : 1))
    .join()

/** Lines by what they are; two of the same thing are one with both quantities. */
function onceEach(menu: Menu, lines: readonly UsualLine[]): [string, UsualLine][] {
  const found = new Map<string, UsualLine>()
  for (const line of lines) {
    const key = choiceKey(menu, line.choice)
    found.set(key, {
      choice: line.choice,
      quantity: line.quantity + (found.get(key)?.quantity ?? 0),
    })
  }
  return [...found]
}

const plain = ({ choice, quantity }: UsualLine): UsualLine => ({ choice, quantity })
