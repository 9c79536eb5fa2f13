import type { Product } from '@forno/domain/menu/menu'

const dessert = {
  kind: 'product',
  section: 'desserts',
  taxClass: 'food',
  picture: 'dessert',
} as const

export const desserts: Product[] = [
  {
    ...dessert,
    id: 'tiramisu',
    name: 'Tiramisu',
    description: 'Ladyfingers in coffee under mascarpone cream and cocoa. No alcohol.',
    ingredients: ['ladyfingers', 'mascarpone', 'eggs', 'coffee', 'sugar', 'cocoa'],
    variants: [{ id: 'cup', name: 'Cup', price: 575 }],
  },
  {
    ...dessert,
    id: 'walnut-brownie',
    name: 'Walnut Brownie',
    description: 'Dark, soft in the middle and full of walnuts.',
    ingredients: ['dark-chocolate', 'butter', 'eggs', 'sugar', 'wheat-flour', 'walnuts'],
    variants: [
      { id: 'one', name: 'One', price: 395 },
      { id: 'two', name: 'Two to share', price: 695 },
    ],
  },
]

const drink = (
  picture: 'can' | 'bottle',
  id: string,
  name: string,
  description: string,
): Product => ({
  kind: 'product',
  id,
  name,
  description,
  section: 'drinks',
  taxClass: 'drink',
  picture,
  ingredients: [],
  variants:
    picture === 'can'
      ? [
          { id: 'can', name: 'Can, 330 ml', price: 225 },
          { id: 'bottle', name: 'Bottle, 1.5 l', price: 450 },
        ]
      : [
          { id: 'small', name: 'Bottle, 500 ml', price: 175 },
          { id: 'large', name: 'Bottle, 1.5 l', price: 295 },
        ],
})

export const drinks: Product[] = [
  drink('can', 'cola', 'Cola', 'Ice-cold, with all its sugar.'),
  drink('can', 'cola-zero', 'Cola without Sugar', 'Ice-cold, with none of it.'),
  drink('can', 'orange-soda', 'Orange Soda', 'Bright, sweet and fizzy.'),
  drink('can', 'grapefruit-soda', 'Grapefruit Soda', 'A little bitter, the way the town likes it.'),
  drink('bottle', 'still-water', 'Still Water', 'Mineral water, well chilled.'),
  drink('bottle', 'sparkling-water', 'Sparkling Water', 'Mineral water with fine bubbles.'),
]
