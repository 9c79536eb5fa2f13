import type { Choice, Half, PizzaChoice, ProductChoice } from '../cart/choice.ts'
import { resolveHalf } from '../cart/resolve-half.ts'
import { byId, type Menu, type Pizza, pizzaOf, productOf } from '../menu/menu.ts'
import { type Cents, halfOf, sum } from '../money/cents.ts'
import { ok, type Result } from '../refusal/refusal.ts'
import type { HalvesRule } from '../store/store.ts'
import { changeParts } from './change-parts.ts'
import type { PricePart } from './price-part.ts'
import { unknownIn } from './unknown-in-choice.ts'

export type { PricePart, Side } from './price-part.ts'

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
  const refusals = unknownIn(menu, choice)
  if (refusals.length > 0) return { ok: false, refusals }
  return ok(choice.kind === 'pizza' ? pricePizza(menu, rule, choice) : priceProduct(menu, choice))
}

function priceProduct(menu: Menu, choice: ProductChoice): PricedChoice {
  const item = known(productOf(menu, choice.item))
  const { price } = known(byId(item.variants, choice.variant))
  const base: PricePart = { kind: 'base', id: item.id, side: 'whole', price }
  return { unit: price, parts: [base], taxClass: item.taxClass }
}

function pricePizza(menu: Menu, rule: HalvesRule, choice: PizzaChoice): PricedChoice {
  const { size } = choice
  const recipeOf = (half: Half) => known(pizzaOf(menu, half.pizza))
  const right = choice.right ?? choice.left
  const [leftRecipe, rightRecipe] = [recipeOf(choice.left), recipeOf(right)]
  const base = basePart(rule, size, leftRecipe, rightRecipe)
  const crust = known(known(byId(menu.crusts, choice.crust)).prices[size])
  const changes = changeParts(
    menu,
    rule,
    size,
    resolveHalf(leftRecipe, choice.left),
    resolveHalf(rightRecipe, right),
  )
  const ofCrust: PricePart = { kind: 'crust', id: choice.crust, side: 'whole', price: crust }
  const parts = [base.part, ...(crust > 0 ? [ofCrust] : []), ...changes]
  return { unit: sum(parts.map(({ price }) => price)), parts, taxClass: base.taxClass }
}

/**
 * The price of the recipes together. The pizza is taxed as the dearer of them is (of equally dear ones, as the
 * first by id): it must not depend on which half is called left.
 */
function basePart(rule: HalvesRule, size: string, left: Pizza, right: Pizza) {
  const priced = (recipe: Pizza) => ({ ...recipe, price: known(recipe.prices[size]) })
  const [l, r] = [priced(left), priced(right)]
  const leftLeads = l.price > r.price || (l.price === r.price && l.id < r.id)
  const [dearer, other] = leftLeads ? [l, r] : [r, l]
  const price = rule.base === 'dearer' ? dearer.price : halfOf(dearer.price + other.price)
  const id = [...new Set([left.id, right.id])].toSorted().join('+')
  const part: PricePart = { kind: 'base', id, side: 'whole', price }
  return { part, taxClass: dearer.taxClass }
}

function known<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('unknownIn has overlooked something')
  return value
}
