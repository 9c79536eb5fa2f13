import * as v from 'valibot'
import { amountSchema, type Choice, type Half } from '../cart/choice.ts'
import { canonicalChoice } from '../cart/canonical-choice.ts'
import { resolveHalf } from '../cart/resolve-half.ts'
import { allergensIn, ingredientsOfChoice } from '../menu/diet.ts'
import { allergenSchema } from '../menu/ingredient.ts'
import { byId, type Menu, pizzaOf, productOf } from '../menu/menu.ts'

const changeSchema = v.strictObject({
  name: v.string(),
  amount: amountSchema,
  /** Whether the recipe has it anyway: decides between "NO olives" and "+ olives". */
  included: v.boolean(),
})

const describedHalfSchema = v.strictObject({
  pizza: v.string(),
  name: v.string(),
  sauce: v.strictObject({ name: v.string(), amount: amountSchema, changed: v.boolean() }),
  /** Every topping on this half, for the person at the make line. */
  toppings: v.array(
    v.strictObject({ ingredient: v.string(), name: v.string(), amount: amountSchema }),
  ),
  /** Only what differs from the recipe. */
  changes: v.array(changeSchema),
})
export type DescribedHalf = v.InferOutput<typeof describedHalfSchema>

/** A choice in the names of the menu it was made from, so that it can be read when the menu has moved on. */
export const describedSchema = v.variant('kind', [
  v.strictObject({
    kind: v.literal('pizza'),
    name: v.string(),
    size: v.string(),
    letter: v.string(),
    crust: v.string(),
    left: describedHalfSchema,
    right: v.exactOptional(describedHalfSchema),
    allergens: v.array(allergenSchema),
  }),
  v.strictObject({
    kind: v.literal('product'),
    name: v.string(),
    variant: v.string(),
    allergens: v.array(allergenSchema),
  }),
])
export type Described = v.InferOutput<typeof describedSchema>

/** Describes a choice that pricing has accepted. Throws on unknown ids: price first. */
export function describeChoice(menu: Menu, choice: Choice): Described {
  const canonical = canonicalChoice(menu, choice)
  const allergens = allergensIn(ingredientsOfChoice(menu, canonical))
  if (canonical.kind === 'product') {
    const item = must(productOf(menu, canonical.item))
    const variant = must(byId(item.variants, canonical.variant)).name
    return { kind: 'product', name: item.name, variant, allergens }
  }
  const size = must(byId(menu.sizes, canonical.size))
  const left = describeHalf(menu, canonical.left)
  const right = canonical.right && describeHalf(menu, canonical.right)
  const name =
    right && right.pizza !== left.pizza ? `Half ${left.name}, half ${right.name}` : left.name
  return {
    kind: 'pizza',
    name,
    size: size.name,
    letter: size.letter,
    crust: must(byId(menu.crusts, canonical.crust)).name,
    left,
    ...(right ? { right } : {}),
    allergens,
  }
}

function describeHalf(menu: Menu, half: Half): DescribedHalf {
  const pizza = must(pizzaOf(menu, half.pizza))
  const { sauce, toppings } = resolveHalf(pizza, half)
  const nameOf = (id: string) => byId(menu.ingredients, id)?.name ?? id
  return {
    pizza: pizza.id,
    name: pizza.name,
    sauce: {
      name: must(byId(menu.sauces, sauce.id)).name,
      amount: sauce.amount,
      changed: half.sauce !== undefined,
    },
    toppings: toppings
      .filter(({ amount }) => amount !== 'no')
      .map(({ ingredient, amount }) => ({ ingredient, name: nameOf(ingredient), amount })),
    changes: toppings
      .filter(({ amount, included }) => !included || amount !== 'normal')
      .map(({ ingredient, amount, included }) => ({ name: nameOf(ingredient), amount, included })),
  }
}

function must<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('describeChoice needs a choice that pricing accepted')
  return value
}
