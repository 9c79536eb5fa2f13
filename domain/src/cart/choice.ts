import * as v from 'valibot'
import { slugSchema } from '../menu/ids.ts'

/** How much of a topping or sauce: what the builder's segmented control offers. */
export const amounts = ['no', 'light', 'normal', 'extra'] as const
export const amountSchema = v.picklist(amounts)
export type Amount = v.InferOutput<typeof amountSchema>

/**
 * One half of a pizza, or all of it: a recipe of the card and what is changed about it.
 * `sauce` absent: the recipe's, normal. `toppings` holds changes only: `no` takes an ingredient off, `extra`
 * doubles it, any other ingredient of the card is added.
 */
export const halfSchema = v.strictObject({
  pizza: slugSchema,
  sauce: v.exactOptional(v.strictObject({ id: slugSchema, amount: amountSchema })),
  toppings: v.pipe(
    v.array(v.strictObject({ ingredient: slugSchema, amount: amountSchema })),
    v.maxLength(30, 'has more changes than a pizza can hold'),
    // Once each, or their order would matter: the last of two would count.
    v.check(
      (toppings) => new Set(toppings.map((one) => one.ingredient)).size === toppings.length,
      'has the same topping twice',
    ),
  ),
})
export type Half = v.InferOutput<typeof halfSchema>

/** A pizza as chosen. Without `right` the left half is the whole pizza. */
export const pizzaChoiceSchema = v.strictObject({
  kind: v.literal('pizza'),
  size: slugSchema,
  crust: slugSchema,
  left: halfSchema,
  right: v.exactOptional(halfSchema),
})
export type PizzaChoice = v.InferOutput<typeof pizzaChoiceSchema>

export const productChoiceSchema = v.strictObject({
  kind: v.literal('product'),
  item: slugSchema,
  variant: slugSchema,
})
export type ProductChoice = v.InferOutput<typeof productChoiceSchema>

export const choiceSchema = v.variant('kind', [pizzaChoiceSchema, productChoiceSchema])
export type Choice = v.InferOutput<typeof choiceSchema>
