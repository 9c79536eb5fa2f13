import type { Diet } from '../menu/diet.ts'
import type { Allergen } from '../menu/ingredient.ts'

export const allergenWords: Record<Allergen, string> = {
  gluten: 'Gluten',
  crustaceans: 'Crustaceans',
  eggs: 'Eggs',
  fish: 'Fish',
  peanuts: 'Peanuts',
  soybeans: 'Soy',
  milk: 'Milk',
  nuts: 'Nuts',
  celery: 'Celery',
  mustard: 'Mustard',
  sesame: 'Sesame',
  sulphites: 'Sulphites',
  lupin: 'Lupin',
  molluscs: 'Molluscs',
}

export const dietWords: Record<Diet, string> = { vegetarian: 'Vegetarian', vegan: 'Vegan' }
