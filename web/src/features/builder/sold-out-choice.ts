import type { PizzaChoice } from '@forno/domain/cart/choice'
import type { Missing } from '@forno/domain/menu/availability'
import { byId, type Menu, pizzaOf } from '@forno/domain/menu/menu'
import { missingIn } from '@forno/domain/order/cart-refusals'
import { sidesOf, without } from './builder-state.ts'
import { recipeToppings, toppingState } from './topping-state.ts'

export interface ToBeHad {
  /** The choice as it can be made today. */
  choice: PizzaChoice
  /** What had to be left off, by name. */
  leftOff: string[]
  /** What still stands in the way: a recipe or every dough that is out, by name. */
  blocked: string[]
}

/**
 * A choice with what is sold out today left off. The wish itself stays as it was: what comes back within the
 * evening is on the pizza again.
 */
export function toBeHad(menu: Menu, wish: PizzaChoice, missing: Missing): ToBeHad {
  const nameOf = (id: string) =>
    (byId(menu.ingredients, id)?.name ?? byId(menu.items, id)?.name ?? id).toLowerCase()
  const out = [...missing.ingredients]
  let choice = wish
  for (const side of sidesOf(wish)) {
    const half = choice[side]
    const pizza = half && pizzaOf(menu, half.pizza)
    if (half && pizza) choice = { ...choice, [side]: without(menu, pizza, half, out) }
  }
  const blocked = idsOf(missingIn(menu, choice, missing))
  const gone = [...idsOf(missingIn(menu, wish, missing)), ...leftOffRecipes(menu, choice, missing)]
  return {
    choice,
    leftOff: [...new Set(gone)].filter((id) => !blocked.includes(id)).map(nameOf),
    blocked: blocked.map(nameOf),
  }
}

const idsOf = (list: readonly { id: string }[]): string[] => [...new Set(list.map(({ id }) => id))]

/** What the recipes have, is out, and was left off before it came here: the menu leads here without it. */
const leftOffRecipes = (menu: Menu, choice: PizzaChoice, { ingredients }: Missing): string[] =>
  recipeToppings(menu, choice).filter(
    (id) => ingredients.has(id) && toppingState(menu, choice, id).amount === 'no',
  )
