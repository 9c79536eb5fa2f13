import { ingredient } from './ingredient.ts'

/** What sides, dips and desserts need besides what is in the kitchen for the pizzas. */
export const larder = [
  ingredient('balsamic-dressing', 'Balsamic dressing', 'plant', 'mustard', 'sulphites'),
  ingredient('butter', 'Butter', 'dairy', 'milk'),
  ingredient('chicken-wings', 'Chicken wings', 'meat'),
  ingredient('cocoa', 'Cocoa', 'plant'),
  ingredient('coffee', 'Coffee', 'plant'),
  ingredient('dark-chocolate', 'Dark chocolate', 'plant', 'soybeans', 'milk'),
  ingredient('eggs', 'Eggs', 'egg', 'eggs'),
  ingredient('ladyfingers', 'Ladyfingers', 'egg', 'gluten', 'eggs'),
  ingredient('lemon', 'Lemon', 'plant'),
  ingredient('lettuce', 'Lettuce', 'plant'),
  ingredient('mascarpone', 'Mascarpone', 'dairy', 'milk'),
  ingredient('mayonnaise', 'Mayonnaise', 'egg', 'eggs', 'mustard'),
  ingredient('olive-oil', 'Olive oil', 'plant'),
  ingredient('rosemary', 'Rosemary', 'plant'),
  ingredient('sour-cream', 'Sour cream', 'dairy', 'milk'),
  ingredient('sugar', 'Sugar', 'plant'),
  ingredient('walnuts', 'Walnuts', 'plant', 'nuts'),
  ingredient('wheat-flour', 'Wheat flour', 'plant', 'gluten'),
]
