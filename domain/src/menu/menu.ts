import * as v from 'valibot'
import { centsSchema } from '../money/cents.ts'
import { millisSchema } from '../time/millis.ts'
import { slugSchema } from './ids.ts'
import { ingredientSchema } from './ingredient.ts'

/** Price by size id. A size that is absent is not offered. */
const pricesSchema = v.record(slugSchema, centsSchema)

export const sizeSchema = v.strictObject({
  id: slugSchema,
  name: v.string(),
  /** Short form on tickets: "L". */
  letter: v.string(),
  centimetres: v.pipe(v.number(), v.integer()),
  slices: v.pipe(v.number(), v.integer()),
})
export type Size = v.InferOutput<typeof sizeSchema>

/** The dough under it all; its price is added to the pizza's. */
export const crustSchema = v.strictObject({
  id: slugSchema,
  name: v.string(),
  ingredients: v.array(slugSchema),
  prices: pricesSchema,
})
export type Crust = v.InferOutput<typeof crustSchema>

/** Another sauce than the recipe's costs nothing; extra sauce costs its price. */
export const sauceSchema = v.strictObject({
  id: slugSchema,
  name: v.string(),
  ingredients: v.array(slugSchema),
  prices: pricesSchema,
})
export type Sauce = v.InferOutput<typeof sauceSchema>

export const toppingGroups = ['cheese', 'meat', 'fish', 'vegetable', 'herb'] as const

/** An ingredient that can be put on a pizza, with its price by size. Its id is the ingredient's. */
export const toppingSchema = v.strictObject({
  ingredient: slugSchema,
  group: v.picklist(toppingGroups),
  prices: pricesSchema,
})
export type Topping = v.InferOutput<typeof toppingSchema>

/** A pizza of the card: a recipe that can be changed, and be one half of a pizza. */
export const pizzaSchema = v.strictObject({
  kind: v.literal('pizza'),
  id: slugSchema,
  name: v.string(),
  description: v.string(),
  section: slugSchema,
  taxClass: slugSchema,
  prices: pricesSchema,
  sauce: slugSchema,
  toppings: v.array(slugSchema),
})
export type Pizza = v.InferOutput<typeof pizzaSchema>

export const productPictures = [
  'bread',
  'wings',
  'salad',
  'dip',
  'dessert',
  'can',
  'bottle',
] as const

/** A side, drink, dip or dessert: chosen by variant, not built. */
export const productSchema = v.strictObject({
  kind: v.literal('product'),
  id: slugSchema,
  name: v.string(),
  description: v.string(),
  section: slugSchema,
  taxClass: slugSchema,
  picture: v.picklist(productPictures),
  ingredients: v.array(slugSchema),
  variants: v.pipe(
    v.array(v.strictObject({ id: slugSchema, name: v.string(), price: centsSchema })),
    v.minLength(1),
  ),
})
export type Product = v.InferOutput<typeof productSchema>

export const itemSchema = v.variant('kind', [pizzaSchema, productSchema])
export type Item = v.InferOutput<typeof itemSchema>

/** One published menu, whole and never changed afterwards. Stored as one document of at most 1 MiB. */
export const menuSchema = v.strictObject({
  store: slugSchema,
  version: slugSchema,
  currency: v.pipe(v.string(), v.length(3)),
  publishedAt: millisSchema,
  sections: v.array(v.strictObject({ id: slugSchema, name: v.string() })),
  sizes: v.array(sizeSchema),
  crusts: v.array(crustSchema),
  sauces: v.array(sauceSchema),
  toppings: v.array(toppingSchema),
  ingredients: v.array(ingredientSchema),
  items: v.array(itemSchema),
})
export type Menu = v.InferOutput<typeof menuSchema>

/** The entry with this id, or undefined. */
export const byId = <T extends { id: string }>(list: readonly T[], id: string): T | undefined =>
  list.find((entry) => entry.id === id)

export const toppingOf = (menu: Menu, ingredient: string): Topping | undefined =>
  menu.toppings.find((topping) => topping.ingredient === ingredient)

export const pizzaOf = (menu: Menu, id: string): Pizza | undefined => {
  const item = byId(menu.items, id)
  return item?.kind === 'pizza' ? item : undefined
}

export const productOf = (menu: Menu, id: string): Product | undefined => {
  const item = byId(menu.items, id)
  return item?.kind === 'product' ? item : undefined
}
