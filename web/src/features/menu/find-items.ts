import { plain } from '@forno/domain/words/plain'
import {
  allergensIn,
  type Diet,
  dietsOf,
  ingredientsOfChoice,
  ingredientsOfItem,
} from '@forno/domain/menu/diet'
import type { Allergen, Ingredient } from '@forno/domain/menu/ingredient'
import type { Crust, Item, Menu, Pizza } from '@forno/domain/menu/menu'

/** What somebody looks for. Everything given must hold. */
export interface Wanted {
  text: string
  diets: readonly Diet[]
  /** Allergens that must not be in it. */
  without: readonly Allergen[]
}

export const anything: Wanted = { text: '', diets: [], without: [] }

export const isAnything = ({ text, diets, without }: Wanted): boolean =>
  plain(text) === '' && diets.length === 0 && without.length === 0

export interface Found {
  item: Item
  /** The crust it has to be had on to be what was wanted; null when the usual one will do. */
  crust: Crust | null
}

/**
 * The menu's items that are what somebody wants, in the menu's order. Text is looked for in names,
 * descriptions and ingredients, whatever its accents and case, all of its words. A pizza whose usual dough
 * stands in the way is found when another crust of ours does not, and says which.
 */
export function findItems(menu: Menu, wanted: Wanted): Found[] {
  const words = plain(wanted.text).split(' ')
  return menu.items.flatMap((item): Found[] => {
    if (!words.every((word) => searchTextOf(menu, item).includes(word))) return []
    if (suits(ingredientsOfItem(menu, item), wanted)) return [{ item, crust: null }]
    const crust = item.kind === 'pizza' && otherCrust(menu, item, wanted)
    return crust ? [{ item, crust }] : []
  })
}

const suits = (ingredients: readonly Ingredient[], { diets, without }: Wanted): boolean => {
  const fits = dietsOf(ingredients)
  const has = allergensIn(ingredients)
  return diets.every((diet) => fits.includes(diet)) && !without.some((one) => has.includes(one))
}

const otherCrust = (menu: Menu, pizza: Pizza, wanted: Wanted): Crust | undefined =>
  menu.crusts.slice(1).find((crust) => {
    const size = Object.keys(crust.prices).find((id) => pizza.prices[id] !== undefined)
    if (size === undefined) return false
    const left = { pizza: pizza.id, toppings: [] }
    const choice = { kind: 'pizza', size, crust: crust.id, left } as const
    return suits(ingredientsOfChoice(menu, choice), wanted)
  })

const texts = new WeakMap<Item, string>()

/** Made when somebody first searches: the first view has no use for it. */
function searchTextOf(menu: Menu, item: Item): string {
  let text = texts.get(item)
  if (text === undefined) {
    const ingredients = ingredientsOfItem(menu, item).map(({ name }) => name)
    text = plain([item.name, item.description, ...ingredients].join(' '))
    texts.set(item, text)
  }
  return text
}

/** The allergens that are in anything on the menu: only these are worth asking about. */
export const allergensOnMenu = (menu: Menu): Allergen[] =>
  allergensIn(menu.items.flatMap((item) => ingredientsOfItem(menu, item)))
