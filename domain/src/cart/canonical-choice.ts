import { type Menu, pizzaOf } from '../menu/menu.ts'
import type { Choice } from './choice.ts'
import { canonicalHalf } from './resolve-half.ts'

/**
 * The same choice in its shortest form: two halves that are alike become one whole pizza, changes that change
 * nothing fall away. Two choices are the same thing when their canonical forms are equal. A choice with
 * unknown recipes comes back as it was (pricing refuses it).
 */
export function canonicalChoice(menu: Menu, choice: Choice): Choice {
  if (choice.kind === 'product') {
    // Written anew: a stored choice comes back with its fields in another order.
    return { kind: 'product', item: choice.item, variant: choice.variant }
  }
  const leftPizza = pizzaOf(menu, choice.left.pizza)
  const rightPizza = choice.right && pizzaOf(menu, choice.right.pizza)
  if (!leftPizza || (choice.right && !rightPizza)) return choice
  const left = canonicalHalf(leftPizza, choice.left)
  const right = choice.right && rightPizza ? canonicalHalf(rightPizza, choice.right) : undefined
  const { size, crust } = choice
  if (!right || sameValue(left, right)) return { kind: 'pizza', size, crust, left }
  return { kind: 'pizza', size, crust, left, right }
}

/** A text that is equal for choices that are the same thing: the key a cart line is merged by. */
export const choiceKey = (menu: Menu, choice: Choice): string =>
  JSON.stringify(canonicalChoice(menu, choice))

const sameValue = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)
