import type { Amount } from '../cart/choice.ts'
import type { ResolvedHalf } from '../cart/resolve-half.ts'
import { byId, type Menu, toppingOf } from '../menu/menu.ts'
import { type Cents, halfOf } from '../money/cents.ts'
import type { HalvesRule } from '../store/store.ts'
import type { PricePart, Side } from './price-part.ts'

/** How often a topping's price is charged for an amount. */
const times = (amount: Amount, included: boolean): number =>
  ({ no: 0, light: included ? 0 : 1, normal: included ? 0 : 1, extra: included ? 1 : 2 })[amount]

interface Cost {
  kind: 'sauce' | 'topping'
  id: string
  cost: Cents
}

/** What each topping and the sauce of a half would cost if the whole pizza had them like that. */
function costsOf(menu: Menu, size: string, { toppings, sauce }: ResolvedHalf): Map<string, Cost> {
  const costs = toppings.map(({ ingredient, amount, included }): Cost => {
    const price = toppingOf(menu, ingredient)?.prices[size] ?? 0
    return { kind: 'topping', id: ingredient, cost: price * times(amount, included) }
  })
  // Another sauce than the recipe's costs nothing, so that each counts as the one it has anyway.
  const ofSauce = (byId(menu.sauces, sauce.id)?.prices[size] ?? 0) * times(sauce.amount, true)
  costs.push({ kind: 'sauce', id: sauce.id, cost: ofSauce })
  return new Map(costs.map((cost) => [`${cost.kind}:${cost.id}`, cost]))
}

/**
 * What the changes to a pizza cost, by the shop's rule for halves; what costs nothing is left out. In an order
 * that does not depend on the order of the changes, nor on which half is left.
 */
export function changeParts(
  menu: Menu,
  rule: HalvesRule,
  size: string,
  left: ResolvedHalf,
  right: ResolvedHalf,
): PricePart[] {
  const ofLeft = costsOf(menu, size, left)
  const ofRight = costsOf(menu, size, right)
  return [...new Map([...ofLeft, ...ofRight])]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, { kind, id }]) => {
      const [l, r] = [ofLeft.get(key)?.cost ?? 0, ofRight.get(key)?.cost ?? 0]
      return { kind, id, side: sideOf(l, r), price: together(rule, l, r) }
    })
    .filter(({ price }) => price > 0)
}

const sideOf = (left: Cents, right: Cents): Side =>
  left === 0 ? 'right' : right === 0 ? 'left' : 'whole'

const together = (rule: HalvesRule, left: Cents, right: Cents): Cents =>
  rule.topping === 'full' ? Math.max(left, right) : halfOf(left + right)
