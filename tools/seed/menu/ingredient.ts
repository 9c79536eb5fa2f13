import type { Ingredient } from '@forno/domain/menu/ingredient'

/**
 * One row of the larder. Origins and allergens of the demo are plausible, not anybody's: recipes of sauces,
 * sausages and doughs differ from maker to maker. A real shop enters its own, from its suppliers' labels.
 */
export const ingredient = (
  id: string,
  name: string,
  origin: Ingredient['origin'],
  ...allergens: Ingredient['allergens']
): Ingredient => ({ id, name, origin, allergens })
