import type { Menu, Pizza } from '@forno/domain/menu/menu'
import { baseIngredients, crusts, sauces, sizes } from './bases.ts'
import { chickenRecipes } from './chicken-recipes.ts'
import { classicRecipes } from './classic-recipes.ts'
import { desserts, drinks } from './desserts-and-drinks.ts'
import { larder } from './larder.ts'
import type { Recipe } from './recipe.ts'
import { dips, sides } from './sides-and-dips.ts'
import { supremeRecipes } from './supreme-recipes.ts'
import { allToppings, toppingIngredients } from './toppings.ts'
import { veggieRecipes } from './veggie-recipes.ts'

const ON_EVERY_PIZZA = 'mozzarella'

function pizza(section: string, recipe: Recipe): Pizza {
  const { id, name, description, sauce } = recipe
  const listed = recipe.toppings.filter((topping) => topping !== ON_EVERY_PIZZA)
  return {
    kind: 'pizza',
    id,
    name,
    description,
    section,
    taxClass: 'food',
    prices: { ...recipe.prices },
    sauce,
    toppings: [ON_EVERY_PIZZA, ...listed],
  }
}

/** The demo shop's card: 32 pizzas, sides, dips, desserts and drinks. Valid against `menuSchema` (tested). */
export const demoMenu: Menu = {
  store: 'centro',
  version: 'card-2026-11',
  currency: 'USD',
  publishedAt: Date.UTC(2026, 10, 1, 12),
  sections: [
    { id: 'chicken', name: 'Chicken' },
    { id: 'classic', name: 'Classics' },
    { id: 'supreme', name: 'Supreme' },
    { id: 'veggie', name: 'Veggie' },
    { id: 'sides', name: 'Sides' },
    { id: 'dips', name: 'Dips' },
    { id: 'desserts', name: 'Desserts' },
    { id: 'drinks', name: 'Drinks' },
  ],
  sizes,
  crusts,
  sauces,
  toppings: allToppings,
  ingredients: [...baseIngredients, ...toppingIngredients, ...larder],
  items: [
    ...chickenRecipes.map((recipe) => pizza('chicken', recipe)),
    ...classicRecipes.map((recipe) => pizza('classic', recipe)),
    ...supremeRecipes.map((recipe) => pizza('supreme', recipe)),
    ...veggieRecipes.map((recipe) => pizza('veggie', recipe)),
    ...sides,
    ...dips,
    ...desserts,
    ...drinks,
  ],
}
