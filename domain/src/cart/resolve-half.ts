import type { Pizza } from '../menu/menu.ts'
import type { Amount, Half } from './choice.ts'

/** What one half really carries once its recipe and its changes are laid over each other. */
export interface ResolvedHalf {
  pizza: Pizza
  sauce: { id: string; amount: Amount }
  /** Every ingredient concerned, sorted by id; `included` when the recipe has it. `no` stays listed. */
  toppings: { ingredient: string; amount: Amount; included: boolean }[]
}

/** Lays a half's changes over its recipe. The last word about an ingredient counts. Order does not matter otherwise. */
export function resolveHalf(pizza: Pizza, half: Half): ResolvedHalf {
  const amounts = new Map<string, Amount>(pizza.toppings.map((id) => [id, 'normal']))
  for (const change of half.toppings) amounts.set(change.ingredient, change.amount)
  const included = new Set(pizza.toppings)
  // Of two pizzas without sauce nobody can tell which sauce is not there.
  const sauce = half.sauce && half.sauce.amount !== 'no' ? half.sauce.id : pizza.sauce
  return {
    pizza,
    sauce: { id: sauce, amount: half.sauce?.amount ?? 'normal' },
    toppings: [...amounts]
      .map(([ingredient, amount]) => ({ ingredient, amount, included: included.has(ingredient) }))
      .filter((topping) => topping.included || topping.amount !== 'no')
      .toSorted((a, b) => (a.ingredient < b.ingredient ? -1 : a.ingredient > b.ingredient ? 1 : 0)),
  }
}

/** The shortest way to say the same half: only real changes, sorted. Equal halves become equal values. */
export function canonicalHalf(pizza: Pizza, half: Half): Half {
  const { sauce, toppings } = resolveHalf(pizza, half)
  const plainSauce = sauce.id === pizza.sauce && sauce.amount === 'normal'
  return {
    pizza: half.pizza,
    ...(plainSauce ? {} : { sauce: { id: sauce.id, amount: sauce.amount } }),
    toppings: toppings
      .filter(({ amount, included }) => (included ? amount !== 'normal' : amount !== 'no'))
      .map(({ ingredient, amount }) => ({ ingredient, amount })),
  }
}
