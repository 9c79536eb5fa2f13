import type { Ingredient } from '@forno/domain/menu/ingredient'
import type { Topping } from '@forno/domain/menu/menu'
import { cheeses } from './cheeses.ts'
import { fish, meats } from './meats-and-fish.ts'
import { herbs, vegetables } from './vegetables-and-herbs.ts'

/** What an added topping costs, by group and size: one price a group, so that people can guess it. Invented. */
const prices: Record<Topping['group'], Topping['prices']> = {
  cheese: { s: 150, m: 200, l: 250, xl: 325, xxl: 425 },
  meat: { s: 175, m: 225, l: 275, xl: 350, xxl: 450 },
  fish: { s: 175, m: 225, l: 275, xl: 350, xxl: 450 },
  vegetable: { s: 100, m: 150, l: 200, xl: 250, xxl: 325 },
  herb: { s: 50, m: 75, l: 100, xl: 125, xxl: 150 },
}

const toppings = (group: Topping['group'], ingredients: readonly Ingredient[]): Topping[] =>
  ingredients.map(({ id }) => ({ ingredient: id, group, prices: { ...prices[group] } }))

/** Every topping of the card. */
export const allToppings: Topping[] = [
  ...toppings('cheese', cheeses),
  ...toppings('meat', meats),
  ...toppings('fish', fish),
  ...toppings('vegetable', vegetables),
  ...toppings('herb', herbs),
]

/** The ingredients behind them. */
export const toppingIngredients: Ingredient[] = [
  ...cheeses,
  ...meats,
  ...fish,
  ...vegetables,
  ...herbs,
]
