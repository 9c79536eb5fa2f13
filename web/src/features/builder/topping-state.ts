import type { Amount, Half, PizzaChoice } from '@forno/domain/cart/choice'
import { resolveHalf } from '@forno/domain/cart/resolve-half'
import { type Menu, pizzaOf } from '@forno/domain/menu/menu'
import { type Draft, type Place, type Side, sidesOf } from './builder-state.ts'

/** How one topping lies on the pizza, as its row in the builder shows it. */
export interface ToppingState {
  /** Where it lies; while it is off: where it would return to. */
  place: Place
  /** `mixed` when the two halves have different amounts of it. */
  amount: Amount | 'mixed'
  /** Whether a recipe of this pizza has it, so that it is left off rather than not added. */
  included: boolean
}

/** Amount and inclusion of a topping on one half. */
function onHalf(menu: Menu, half: Half, ingredient: string) {
  const pizza = pizzaOf(menu, half.pizza)
  const known =
    pizza && resolveHalf(pizza, half).toppings.find((one) => one.ingredient === ingredient)
  return { amount: known?.amount ?? 'no', included: known?.included ?? false }
}

export function toppingState(menu: Menu, choice: PizzaChoice, ingredient: string): ToppingState {
  const sides = sidesOf(choice)
  const states = sides.map((side) => ({
    side,
    ...onHalf(menu, choice[side] ?? choice.left, ingredient),
  }))
  const on = states.filter(({ amount }) => amount !== 'no')
  const home = states.filter(({ included }) => included)
  const amounts = [...new Set(on.map(({ amount }) => amount))]
  const [only] = amounts
  return {
    place: placeOf(on.length > 0 ? on : home, sides),
    amount: only === undefined ? 'no' : amounts.length === 1 ? only : 'mixed',
    included: home.length > 0,
  }
}

const placeOf = (on: readonly { side: Side }[], sides: readonly Side[]): Place =>
  on.length === 0 || on.length === sides.length ? 'whole' : (on[0]?.side ?? 'whole')

/** Sets how much of a topping there is where it lies. */
export function setAmount(menu: Menu, draft: Draft, ingredient: string, amount: Amount): Draft {
  const { place } = toppingState(menu, draft.choice, ingredient)
  return lay(menu, draft, ingredient, place, amount)
}

/** Moves a topping to one half or both, in the amount it has (normal when it was off or mixed). */
export function setPlace(menu: Menu, draft: Draft, ingredient: string, place: Place): Draft {
  const { amount } = toppingState(menu, draft.choice, ingredient)
  const known = amount === 'no' || amount === 'mixed' ? 'normal' : amount
  return lay(menu, draft, ingredient, place, known)
}

function lay(menu: Menu, draft: Draft, ingredient: string, place: Place, amount: Amount): Draft {
  let { choice } = draft
  for (const side of sidesOf(choice)) {
    const half = choice[side]
    if (!half) continue
    const wanted = place === 'whole' || place === side ? amount : 'no'
    choice = { ...choice, [side]: withAmount(menu, half, ingredient, wanted) }
  }
  return { ...draft, choice }
}

/** The change to a half's recipe that makes it so; none when the recipe is so anyway. */
function withAmount(menu: Menu, half: Half, ingredient: string, amount: Amount): Half {
  const others = half.toppings.filter((one) => one.ingredient !== ingredient)
  const bare = { ...half, toppings: others }
  if (onHalf(menu, bare, ingredient).amount === amount) return bare
  return { ...half, toppings: [...others, { ingredient, amount }] }
}

/** The toppings that the pizza's recipes have, in their order, each once. */
export const recipeToppings = (menu: Menu, choice: PizzaChoice): string[] => [
  ...new Set(
    sidesOf(choice).flatMap((side) => pizzaOf(menu, choice[side]?.pizza ?? '')?.toppings ?? []),
  ),
]
