import type { Amount, Choice, PizzaChoice } from '../cart/choice.ts'
import { canonicalChoice } from '../cart/canonical-choice.ts'
import { type ResolvedHalf, resolveHalf } from '../cart/resolve-half.ts'
import { byId, type Menu, pizzaOf, productOf, toppingOf } from '../menu/menu.ts'
import { type Cents, halfOf, sum } from '../money/cents.ts'
import { ok, type Refusal, type RefusalCode, type Result } from '../refusal/refusal.ts'
import type { HalvesRule } from '../store/store.ts'

export type Side = 'whole' | 'left' | 'right'

/** One reason for the price of one piece. The parts of a piece add up to its price. */
export interface PricePart {
  kind: 'base' | 'crust' | 'sauce' | 'topping'
  /** Item, crust, sauce or ingredient id. For two different halves the base has both recipes: "a+b". */
  id: string
  side: Side
  price: Cents
}

export interface PricedChoice {
  /** The price of one piece. */
  unit: Cents
  parts: PricePart[]
  taxClass: string
}

/**
 * The price of one piece of a choice.
 *
 * A half-and-half costs the dearer or the average of its recipes (the shop's rule) plus its changes: a topping
 * on one half costs half its price or all of it (the shop's rule), on both halves it is a whole topping at its
 * whole price. What a recipe has is in its price: taking it off gives nothing back, `extra` costs it once more;
 * an added topping costs once, `extra` twice. Left and right may be exchanged without changing the price.
 *
 * Refuses `unknownItem|Size|Crust|Sauce|Topping|Variant` with the field below the choice (`left.pizza`).
 */
export function priceChoice(menu: Menu, rule: HalvesRule, choice: Choice): Result<PricedChoice> {
  const canonical = canonicalChoice(menu, choice)
  if (canonical.kind === 'pizza') return pricePizza(menu, rule, canonical)
  const item = productOf(menu, canonical.item)
  if (!item) return no('unknownItem', 'item', canonical.item)
  const variant = byId(item.variants, canonical.variant)
  if (!variant) return no('unknownVariant', 'variant', canonical.variant)
  const base: PricePart = { kind: 'base', id: item.id, side: 'whole', price: variant.price }
  return ok({ unit: variant.price, parts: [base], taxClass: item.taxClass })
}

function pricePizza(menu: Menu, rule: HalvesRule, choice: PizzaChoice): Result<PricedChoice> {
  const refusals: Refusal[] = []
  const fail = (code: RefusalCode, field: string, id: string) =>
    refusals.push({ code, field, params: { id } })

  if (!byId(menu.sizes, choice.size)) fail('unknownSize', 'size', choice.size)
  const crust = byId(menu.crusts, choice.crust)?.prices[choice.size]
  if (crust === undefined) fail('unknownCrust', 'crust', choice.crust)

  const sides = (choice.right ? (['left', 'right'] as const) : (['left'] as const)).map((side) => {
    const half = choice[side] ?? choice.left
    const pizza = pizzaOf(menu, half.pizza)
    if (!pizza) return void fail('unknownItem', `${side}.pizza`, half.pizza)
    const base = pizza.prices[choice.size]
    if (base === undefined) return void fail('unknownSize', 'size', choice.size)
    const resolved = resolveHalf(pizza, half)
    if (byId(menu.sauces, resolved.sauce.id)?.prices[choice.size] === undefined) {
      fail('unknownSauce', `${side}.sauce`, resolved.sauce.id)
    }
    half.toppings.forEach(({ ingredient }, index) => {
      const known = toppingOf(menu, ingredient)?.prices[choice.size] !== undefined
      if (!known) fail('unknownTopping', `${side}.toppings.${index}`, ingredient)
    })
    return { base, resolved }
  })
  const [left, right] = sides
  if (refusals.length > 0 || crust === undefined || !left) return { ok: false, refusals }

  const parts = [
    basePart(rule, left, right ?? undefined),
    { kind: 'crust' as const, id: choice.crust, side: 'whole' as const, price: crust },
    ...changeParts(menu, rule, choice.size, left.resolved, right?.resolved),
  ].filter((part) => part.kind === 'base' || part.price > 0)
  return ok({
    unit: sum(parts.map((part) => part.price)),
    parts,
    taxClass: left.resolved.pizza.taxClass,
  })
}

interface PricedHalf {
  base: Cents
  resolved: ResolvedHalf
}

function basePart(rule: HalvesRule, left: PricedHalf, right?: PricedHalf): PricePart {
  if (!right || right.resolved.pizza.id === left.resolved.pizza.id) {
    return { kind: 'base', id: left.resolved.pizza.id, side: 'whole', price: left.base }
  }
  const price =
    rule.base === 'dearer' ? Math.max(left.base, right.base) : halfOf(left.base + right.base)
  const id = [left.resolved.pizza.id, right.resolved.pizza.id].sort().join('+')
  return { kind: 'base', id, side: 'whole', price }
}

/** How often a topping's price is charged for an amount. */
const times = (amount: Amount, included: boolean): number =>
  ({ no: 0, light: included ? 0 : 1, normal: included ? 0 : 1, extra: included ? 1 : 2 })[amount]

function changeParts(
  menu: Menu,
  rule: HalvesRule,
  size: string,
  left: ResolvedHalf,
  right: ResolvedHalf | undefined,
): PricePart[] {
  const costsOf = (half: ResolvedHalf) =>
    new Map<string, { kind: 'sauce' | 'topping'; id: string; cost: Cents }>([
      ...half.toppings.map(({ ingredient, amount, included }) => {
        const price = toppingOf(menu, ingredient)?.prices[size] ?? 0
        const cost = price * times(amount, included)
        return [`topping:${ingredient}`, { kind: 'topping', id: ingredient, cost }] as const
      }),
      [
        `sauce:${half.sauce.id}`,
        {
          kind: 'sauce',
          id: half.sauce.id,
          cost:
            (byId(menu.sauces, half.sauce.id)?.prices[size] ?? 0) * times(half.sauce.amount, true),
        },
      ],
    ])
  const ofLeft = costsOf(left)
  const ofRight = right ? costsOf(right) : ofLeft
  const keys = [...new Set([...ofLeft.keys(), ...ofRight.keys()])].sort()
  return keys.flatMap((key): PricePart[] => {
    const a = ofLeft.get(key)
    const b = ofRight.get(key)
    const one = a ?? b
    if (!one) return []
    const leftCost = a?.cost ?? 0
    const rightCost = b?.cost ?? 0
    if (leftCost === rightCost) return [part(one, 'whole', leftCost)]
    if (rule.topping === 'full') {
      const side = leftCost > 0 && rightCost > 0 ? 'whole' : leftCost > rightCost ? 'left' : 'right'
      return [part(one, side, Math.max(leftCost, rightCost))]
    }
    const price = halfOf(leftCost + rightCost)
    return [part(one, leftCost === 0 ? 'right' : rightCost === 0 ? 'left' : 'whole', price)]
  })
}

const part = (
  { kind, id }: { kind: 'sauce' | 'topping'; id: string },
  side: Side,
  price: Cents,
): PricePart => ({ kind, id, side, price })

const no = (code: RefusalCode, field: string, id: string): Result<never> => ({
  ok: false,
  refusals: [{ code, field, params: { id } }],
})
