import * as v from 'valibot'
import { slugSchema } from './ids.ts'

/** The fourteen allergens that European law names (Regulation 1169/2011, annex II). */
export const allergens = [
  'gluten',
  'crustaceans',
  'eggs',
  'fish',
  'peanuts',
  'soybeans',
  'milk',
  'nuts',
  'celery',
  'mustard',
  'sesame',
  'sulphites',
  'lupin',
  'molluscs',
] as const
export const allergenSchema = v.picklist(allergens)
export type Allergen = v.InferOutput<typeof allergenSchema>

/** Where an ingredient comes from: what diets are derived from. */
export const originSchema = v.picklist(['plant', 'dairy', 'egg', 'fish', 'meat'])

export const ingredientSchema = v.strictObject({
  id: slugSchema,
  name: v.string(),
  origin: originSchema,
  allergens: v.array(allergenSchema),
})
export type Ingredient = v.InferOutput<typeof ingredientSchema>
