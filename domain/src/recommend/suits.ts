import type { Choice } from '../cart/choice.ts'
import type { Missing } from '../menu/availability.ts'
import { allergensIn, dietsOf, type Diet, ingredientsOfChoice } from '../menu/diet.ts'
import type { Allergen } from '../menu/ingredient.ts'
import { byId, type Item, type Menu } from '../menu/menu.ts'

/** What one person must not be shown now. */
export interface Limits {
  /** What has run out, see `missingAt`. */
  missing: Missing
  /** Allergens this person avoids. */
  avoid: readonly Allergen[]
  /** Diets this person keeps. */
  diets: readonly Diet[]
}

/**
 * Whether a choice as it stands can be made and eaten: every option in it counts, the crust, a changed sauce, an
 * added topping, both halves.
 */
export function suits(menu: Menu, choice: Choice, { missing, avoid, diets }: Limits): boolean {
  const recipes =
    choice.kind === 'product'
      ? [choice.item]
      : [choice.left.pizza, ...(choice.right ? [choice.right.pizza] : [])]
  if (recipes.some((id) => missing.items.has(id) || !byId(menu.items, id))) return false
  const ingredients = ingredientsOfChoice(menu, choice)
  if (ingredients.some(({ id }) => missing.ingredients.has(id))) return false
  if (allergensIn(ingredients).some((allergen) => avoid.includes(allergen))) return false
  const kept = dietsOf(ingredients)
  return diets.every((diet) => kept.includes(diet))
}

/**
 * An item in the first way it can be had within these limits: its first size or variant, and for a pizza the first
 * crust that will do. Null when there is no way, or the menu has no such item.
 */
export function offerOf(menu: Menu, id: string, limits: Limits): Choice | null {
  const item = byId(menu.items, id)
  return item
    ? (waysToHave(menu, item).find((choice) => suits(menu, choice, limits)) ?? null)
    : null
}

function waysToHave(menu: Menu, item: Item): Choice[] {
  if (item.kind === 'product') {
    return item.variants.map(({ id }) => ({ kind: 'product', item: item.id, variant: id }))
  }
  const sizes = menu.sizes.map(({ id }) => id).filter((size) => item.prices[size] !== undefined)
  return sizes.flatMap((size) =>
    menu.crusts
      .filter((crust) => crust.prices[size] !== undefined)
      .map((crust): Choice => ({
        kind: 'pizza',
        size,
        crust: crust.id,
        left: { pizza: item.id, toppings: [] },
      })),
  )
}

/** For `suggestAddOns` and `homeRow`: leaves out what cannot be had within these limits. */
export const unsuitable =
  (menu: Menu, limits: Limits) =>
  (item: string): boolean =>
    offerOf(menu, item, limits) === null
