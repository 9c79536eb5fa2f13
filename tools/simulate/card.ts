import type { Choice } from '@forno/domain/cart/choice'
import { type Menu, type Pizza, pizzaOf } from '@forno/domain/menu/menu'
import { chickenRecipes } from '../seed/menu/chicken-recipes.ts'
import { classicRecipes } from '../seed/menu/classic-recipes.ts'
import { supremeRecipes } from '../seed/menu/supreme-recipes.ts'
import { veggieRecipes } from '../seed/menu/veggie-recipes.ts'
import type { DayLine } from './day/day.ts'

const recipes = [chickenRecipes, classicRecipes, supremeRecipes, veggieRecipes].flat()
const idOf = new Map(recipes.map(({ source, id }) => [source, id]))

/** The pizzas of the demo's card by the names that the data set has for them. */
export const knownPizzas: readonly string[] = recipes.map(({ source }) => source)

/** What the card has of the sizes, from the smallest. */
const sizesOf = (menu: Menu, pizza: Pizza): string[] =>
  menu.sizes.map(({ id }) => id).filter((id) => pizza.prices[id] !== undefined)

/** The size wanted, or the one next to it that is baked: the smaller of two. */
function nearestSize(menu: Menu, pizza: Pizza, wanted: string): string | undefined {
  const all = menu.sizes.map(({ id }) => id)
  const place = (size: string) => all.indexOf(size)
  const away = (size: string) => Math.abs(place(size) - place(wanted))
  return sizesOf(menu, pizza).toSorted((a, b) => away(a) - away(b) || place(a) - place(b))[0]
}

/**
 * A line of the data set as a choice from a card: that very pizza, or the first one there is when the card has another
 * (a card can be edited); in that size, or the nearest. Null when the card has no pizza at all.
 */
export function choiceFor(menu: Menu, { pizza, size }: DayLine): Choice | null {
  const found =
    pizzaOf(menu, idOf.get(pizza) ?? pizza) ?? menu.items.find((item) => item.kind === 'pizza')
  const crust = menu.crusts[0]?.id
  const baked = found && nearestSize(menu, found, size)
  if (!found || crust === undefined || baked === undefined) return null
  return { kind: 'pizza', size: baked, crust, left: { pizza: found.id, toppings: [] } }
}
