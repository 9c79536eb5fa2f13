import type { PizzaChoice } from '@forno/domain/cart/choice'
import type { Missing } from '@forno/domain/menu/availability'
import { byId, type Crust, type Menu, type Pizza, pizzaOf } from '@forno/domain/menu/menu'
import type { Cents } from '@forno/domain/money/cents'
import { priceChoice } from '@forno/domain/pricing/price-choice'
import type { HalvesRule } from '@forno/domain/store/store'
import { joinWords } from '../../lib/words.ts'
import { sidesOf } from './builder-state.ts'

/** The recipes of a choice that the menu knows. */
export const recipesOf = (menu: Menu, choice: PizzaChoice): Pizza[] =>
  sidesOf(choice).flatMap((side) => pizzaOf(menu, choice[side]?.pizza ?? '') ?? [])

export interface SizeOffer {
  id: string
  /** What the recipes cost in this size, before any change; null when it is not to be had. */
  price: Cents | null
  /** Why not, in words; undefined when it can be chosen. */
  unavailable: string | undefined
}

/** The sizes of the card that a recipe of this pizza comes in, and whether all of it does. */
export function sizeOffers(menu: Menu, rule: HalvesRule, choice: PizzaChoice): SizeOffer[] {
  const recipes = recipesOf(menu, choice)
  return menu.sizes.flatMap(({ id }): SizeOffer[] => {
    const not = recipes.filter(({ prices }) => prices[id] === undefined)
    if (not.length === recipes.length) return []
    const [first] = not
    if (first) return [{ id, price: null, unavailable: `Not for ${first.name}` }]
    return [{ id, price: plainPrice(menu, rule, choice, id), unavailable: undefined }]
  })
}

function plainPrice(menu: Menu, rule: HalvesRule, choice: PizzaChoice, size: string): Cents | null {
  const crust = menu.crusts.find(({ prices }) => prices[size] !== undefined)?.id ?? choice.crust
  const left = { pizza: choice.left.pizza, toppings: [] }
  const right = choice.right && { pizza: choice.right.pizza, toppings: [] }
  const plain = { kind: 'pizza', size, crust, left, ...(right ? { right } : {}) } as const
  const priced = priceChoice(menu, rule, plain)
  return priced.ok ? priced.value.unit : null
}

/** Why a crust cannot be chosen, in words; undefined when it can. */
export function crustUnavailable(
  menu: Menu,
  crust: Crust,
  size: string,
  missing: Missing,
): string | undefined {
  if (crust.ingredients.some((id) => missing.ingredients.has(id))) return 'Sold out today'
  if (crust.prices[size] !== undefined) return undefined
  const names = menu.sizes.flatMap(({ id, name }) => (crust.prices[id] === undefined ? [] : [name]))
  return `Only in ${joinWords(names)}`
}

/**
 * When two halves have no size in common with what is chosen: what to say, and the sizes that both come in
 * (none: another half is needed). Null when all is well.
 */
export function sizeProblem(
  menu: Menu,
  choice: PizzaChoice,
): { words: string; sizes: string[] } | null {
  const recipes = recipesOf(menu, choice)
  const not = recipes.find(({ prices }) => prices[choice.size] === undefined)
  if (!not) return null
  const sizes = menu.sizes
    .map(({ id }) => id)
    .filter((id) => recipes.every(({ prices }) => prices[id] !== undefined))
  const size = byId(menu.sizes, choice.size)?.name ?? 'that size'
  const words =
    sizes.length > 0
      ? `${not.name} does not come in ${size}.`
      : `${joinWords(recipes.map(({ name }) => name))} do not come in the same size. Choose another half.`
  return { words, sizes }
}
