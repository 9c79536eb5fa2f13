import type { Product } from '@forno/domain/menu/menu'

const side = { kind: 'product', section: 'sides', taxClass: 'food' } as const
const dip = { kind: 'product', section: 'dips', taxClass: 'food', picture: 'dip' } as const
const tub = (price: number) => [{ id: 'tub', name: 'Tub, 60 ml', price }]

export const sides: Product[] = [
  {
    ...side,
    id: 'garlic-bread',
    name: 'Garlic Bread',
    description: 'Baked to order from our own dough, brushed with garlic butter and parsley.',
    picture: 'bread',
    ingredients: ['wheat-dough', 'garlic', 'butter', 'parsley'],
    variants: [
      { id: 'four', name: '4 pieces', price: 450 },
      { id: 'eight', name: '8 pieces', price: 750 },
    ],
  },
  {
    ...side,
    id: 'rosemary-focaccia',
    name: 'Rosemary Focaccia',
    description: 'Warm, crisp and plain: olive oil, rosemary and a little garlic.',
    picture: 'bread',
    ingredients: ['wheat-dough', 'olive-oil', 'rosemary', 'garlic'],
    variants: [{ id: 'one', name: 'One, 20 cm', price: 525 }],
  },
  {
    ...side,
    id: 'chicken-wings',
    name: 'Chicken Wings',
    description: 'Roasted in the pizza oven and turned in smoky barbecue sauce.',
    picture: 'wings',
    ingredients: ['chicken-wings', 'barbecue-sauce'],
    variants: [
      { id: 'six', name: '6 wings', price: 795 },
      { id: 'twelve', name: '12 wings', price: 1395 },
    ],
  },
  {
    ...side,
    id: 'arugula-salad',
    name: 'Arugula and Parmigiano Salad',
    description: 'Peppery arugula with shaved Parmigiano, olive oil and lemon.',
    picture: 'salad',
    ingredients: ['arugula', 'parmigiano-reggiano', 'olive-oil', 'lemon'],
    variants: [{ id: 'bowl', name: 'Bowl', price: 650 }],
  },
  {
    ...side,
    id: 'garden-salad',
    name: 'Garden Salad',
    description: 'Lettuce, tomatoes, corn and red onions, with balsamic dressing on the side.',
    picture: 'salad',
    ingredients: ['lettuce', 'tomatoes', 'corn', 'red-onions', 'balsamic-dressing'],
    variants: [
      { id: 'small', name: 'Small', price: 450 },
      { id: 'bowl', name: 'Bowl', price: 695 },
    ],
  },
]

export const dips: Product[] = [
  {
    ...dip,
    id: 'garlic-dip',
    name: 'Garlic Dip',
    description: 'Garlic mayonnaise, for wings and for the crust.',
    ingredients: ['mayonnaise', 'garlic'],
    variants: tub(125),
  },
  {
    ...dip,
    id: 'blue-cheese-dip',
    name: 'Blue Cheese Dip',
    description: 'Crumbled blue cheese in cool sour cream.',
    ingredients: ['blue-cheese', 'sour-cream'],
    variants: tub(150),
  },
  {
    ...dip,
    id: 'tomato-dip',
    name: 'Tomato and Oregano Dip',
    description: 'Our tomato sauce, warm, with oregano and garlic.',
    ingredients: ['tomato-sauce', 'oregano', 'garlic'],
    variants: tub(100),
  },
]
