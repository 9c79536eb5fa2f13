import * as v from 'valibot'
import type { Choice, Half } from '../cart/choice.ts'
import { resolveHalf } from '../cart/resolve-half.ts'
import { type Allergen, allergens, type Ingredient } from './ingredient.ts'
import { byId, type Item, type Menu, pizzaOf, productOf } from './menu.ts'

export const diets = ['vegetarian', 'vegan'] as const
export const dietSchema = v.picklist(diets)
export type Diet = v.InferOutput<typeof dietSchema>

/** Everything that goes into a card's item as the recipe has it, on the menu's first crust. */
export function ingredientsOfItem(menu: Menu, item: Item): Ingredient[] {
  if (item.kind === 'product') return named(menu, item.ingredients)
  return named(menu, [
    ...(menu.crusts[0]?.ingredients ?? []),
    ...(byId(menu.sauces, item.sauce)?.ingredients ?? []),
    ...item.toppings,
  ])
}

/** Everything that goes into a choice, with its changes. Unknown ids are passed over (pricing refuses them). */
export function ingredientsOfChoice(menu: Menu, choice: Choice): Ingredient[] {
  if (choice.kind === 'product') {
    return named(menu, productOf(menu, choice.item)?.ingredients ?? [])
  }
  const halves = choice.right ? [choice.left, choice.right] : [choice.left]
  return named(menu, [
    ...(byId(menu.crusts, choice.crust)?.ingredients ?? []),
    ...halves.flatMap((half) => ingredientIdsOfHalf(menu, half)),
  ])
}

function ingredientIdsOfHalf(menu: Menu, half: Half): string[] {
  const pizza = pizzaOf(menu, half.pizza)
  if (!pizza) return []
  const { sauce, toppings } = resolveHalf(pizza, half)
  const ofSauce = sauce.amount === 'no' ? [] : (byId(menu.sauces, sauce.id)?.ingredients ?? [])
  return [
    ...ofSauce,
    ...toppings.filter(({ amount }) => amount !== 'no').map(({ ingredient }) => ingredient),
  ]
}

const named = (menu: Menu, ids: readonly string[]): Ingredient[] =>
  [...new Set(ids)].flatMap((id) => byId(menu.ingredients, id) ?? [])

/** The allergens in these ingredients, in the order of the law's list. */
export const allergensIn = (ingredients: readonly Ingredient[]): Allergen[] =>
  allergens.filter((allergen) => ingredients.some((one) => one.allergens.includes(allergen)))

/** The diets these ingredients fit. */
export function dietsOf(ingredients: readonly Ingredient[]): Diet[] {
  const has = (...origins: Ingredient['origin'][]) =>
    ingredients.some((one) => origins.includes(one.origin))
  if (has('meat', 'fish')) return []
  return has('dairy', 'egg') ? ['vegetarian'] : ['vegetarian', 'vegan']
}
