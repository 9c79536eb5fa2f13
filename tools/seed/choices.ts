import type { Choice, Half } from '@forno/domain/cart/choice'

type Changes = Half['toppings']

/** A pizza of the card and what is changed about it. */
export const pizza = (
  id: string,
  size: string,
  toppings: Changes = [],
  crust = 'classic',
): Choice => ({
  kind: 'pizza',
  size,
  crust,
  left: { pizza: id, toppings },
})

/** Two recipes on one pizza; changes on the right half only. */
export const halves = (
  left: string,
  right: string,
  size: string,
  onRight: Changes = [],
): Choice => ({
  kind: 'pizza',
  size,
  crust: 'classic',
  left: { pizza: left, toppings: [] },
  right: { pizza: right, toppings: onRight },
})

export const product = (item: string, variant: string): Choice => ({
  kind: 'product',
  item,
  variant,
})

export const no = (ingredient: string) => ({ ingredient, amount: 'no' as const })
export const extra = (ingredient: string) => ({ ingredient, amount: 'extra' as const })
export const add = (ingredient: string) => ({ ingredient, amount: 'normal' as const })
