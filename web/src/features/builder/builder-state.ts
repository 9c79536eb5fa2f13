import type { Amount, Half, PizzaChoice } from '@forno/domain/cart/choice'
import { choiceKey } from '@forno/domain/cart/canonical-choice'
import { resolveHalf } from '@forno/domain/cart/resolve-half'
import type { CartLine } from '@forno/domain/cart/cart'
import { byId, type Menu, type Pizza, pizzaOf } from '@forno/domain/menu/menu'

export type Side = 'left' | 'right'
export type Place = Side | 'whole'

/** A pizza under construction. `choice.right` is there from the moment halves are wanted, alike or not. */
export interface Draft {
  choice: PizzaChoice
  quantity: number
  note: string
  /** The right half put away when somebody went back to one pizza: it returns with the next change of mind. */
  putAway: Half | null
}

const plainHalf = (pizza: Pizza): Half => ({ pizza: pizza.id, toppings: [] })

const offered = (entry: { prices: Record<string, number> }, size: string): boolean =>
  entry.prices[size] !== undefined

/**
 * A fresh pizza as its recipe has it, in the middle one of its sizes (of those that come on the wished-for
 * crust), with what is wished off already off. Wishes that the menu does not know are passed over.
 */
export function beginDraft(
  menu: Menu,
  pizza: Pizza,
  wish: { crust?: string; without?: readonly string[] } = {},
): Draft {
  const wished = wish.crust === undefined ? undefined : byId(menu.crusts, wish.crust)
  const inRecipe = menu.sizes.filter(({ id }) => offered(pizza, id))
  const onCrust = wished ? inRecipe.filter(({ id }) => offered(wished, id)) : []
  const sizes = onCrust.length > 0 ? onCrust : inRecipe
  const size = sizes[Math.floor((sizes.length - 1) / 2)]?.id ?? ''
  const crust = wished && offered(wished, size) ? wished.id : firstCrust(menu, size)
  const left = without(menu, pizza, plainHalf(pizza), wish.without ?? [])
  return { choice: { kind: 'pizza', size, crust, left }, quantity: 1, note: '', putAway: null }
}

/** A line of the cart taken apart again. */
export const draftOfLine = ({ choice, quantity, note = '' }: CartLine): Draft | null =>
  choice.kind === 'pizza' ? { choice, quantity, note, putAway: null } : null

const firstCrust = (menu: Menu, size: string): string =>
  menu.crusts.find((crust) => offered(crust, size))?.id ?? menu.crusts[0]?.id ?? ''

/** A half with these ingredients left off: toppings one by one, the sauce when one of its ingredients is named. */
export function without(menu: Menu, pizza: Pizza, half: Half, ids: readonly string[]): Half {
  const { sauce, toppings } = resolveHalf(pizza, half)
  const off = toppings.filter(
    ({ ingredient, amount }) => ids.includes(ingredient) && amount !== 'no',
  )
  const ofSauce = byId(menu.sauces, sauce.id)?.ingredients ?? []
  const sauceOff = sauce.amount !== 'no' && ofSauce.some((id) => ids.includes(id))
  if (off.length === 0 && !sauceOff) return half
  return {
    ...half,
    ...(sauceOff ? { sauce: { id: sauce.id, amount: 'no' } } : {}),
    toppings: off.reduce((list, { ingredient }) => changed(list, ingredient, 'no'), half.toppings),
  }
}

const changed = (list: Half['toppings'], ingredient: string, amount: Amount): Half['toppings'] => [
  ...list.filter((one) => one.ingredient !== ingredient),
  { ingredient, amount },
]

/** Another size. A crust that does not come in it gives way to the first that does. */
export function setSize(menu: Menu, draft: Draft, size: string): Draft {
  const crust = byId(menu.crusts, draft.choice.crust)
  const kept = crust && offered(crust, size) ? crust.id : firstCrust(menu, size)
  return { ...draft, choice: { ...draft.choice, size, crust: kept } }
}

export const setCrust = (draft: Draft, crust: string): Draft => ({
  ...draft,
  choice: { ...draft.choice, crust },
})

/** Two halves: the one put away earlier, or the same again until another recipe is chosen. */
export function halve(draft: Draft): Draft {
  if (draft.choice.right) return draft
  const right = draft.putAway ?? { ...draft.choice.left }
  return { ...draft, choice: { ...draft.choice, right }, putAway: null }
}

/** One pizza again, as its left half is. */
export function unhalve(draft: Draft): Draft {
  const { right, ...whole } = draft.choice
  return right ? { ...draft, choice: whole, putAway: right } : draft
}

/** Another recipe for one half, without the changes that were made to the one before. */
export function setRecipe(draft: Draft, side: Side, pizza: Pizza): Draft {
  return { ...draft, choice: { ...draft.choice, [side]: plainHalf(pizza) } }
}

/** Changes the sauce of one half, or of the whole pizza while it is not halved. */
export function setSauce(
  menu: Menu,
  draft: Draft,
  side: Side,
  change: Partial<NonNullable<Half['sauce']>>,
): Draft {
  const half = draft.choice[side]
  const pizza = half && pizzaOf(menu, half.pizza)
  if (!half || !pizza) return draft
  const sauce = { ...resolveHalf(pizza, half).sauce, ...change }
  return { ...draft, choice: { ...draft.choice, [side]: { ...half, sauce } } }
}

/** The sides there are: one while the pizza is whole. */
export const sidesOf = ({ right }: PizzaChoice): Side[] => (right ? ['left', 'right'] : ['left'])

/** Whether two drafts would put the same thing into the cart: whether there is anything to start over from. */
export const isSameDraft = (menu: Menu, a: Draft, b: Draft): boolean =>
  choiceKey(menu, a.choice) === choiceKey(menu, b.choice) &&
  (a.choice.right === undefined) === (b.choice.right === undefined) &&
  a.quantity === b.quantity &&
  a.note === b.note
