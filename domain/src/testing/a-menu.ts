import type { Ingredient } from '../menu/ingredient.ts'
import type { Menu, Pizza, Product } from '../menu/menu.ts'

const ingredient = (
  id: string,
  origin: Ingredient['origin'],
  ...allergens: Ingredient['allergens']
): Ingredient => ({ id, name: id.replaceAll('-', ' '), origin, allergens })

const pizza = (
  id: string,
  prices: Pizza['prices'],
  sauce: string,
  ...toppings: string[]
): Pizza => ({
  kind: 'pizza',
  id,
  name: id,
  description: `${id} with ${toppings.join(', ')}`,
  section: 'pizzas',
  taxClass: 'food',
  prices,
  sauce,
  toppings,
})

const cola: Product = {
  kind: 'product',
  id: 'cola',
  name: 'cola',
  description: 'cold',
  section: 'drinks',
  taxClass: 'drink',
  picture: 'can',
  ingredients: [],
  variants: [
    { id: 'can', name: 'Can', price: 250 },
    { id: 'bottle', name: 'Bottle', price: 420 },
  ],
}

const garlicBread: Product = {
  ...cola,
  id: 'garlic-bread',
  name: 'garlic bread',
  section: 'sides',
  taxClass: 'food',
  picture: 'bread',
  ingredients: ['wheat-dough', 'garlic', 'butter'],
  variants: [{ id: 'one', name: 'Piece', price: 550 }],
}

const prices = (s: number, m: number, l: number) => ({ s, m, l })

/** A small menu with one of everything: enough for every rule, and odd prices so that halves must round. */
export const aMenu = (changes: Partial<Menu> = {}): Menu => ({
  store: 'centro',
  version: 'menu-1',
  currency: 'USD',
  publishedAt: 0,
  sections: [
    { id: 'pizzas', name: 'Pizzas' },
    { id: 'sides', name: 'Sides' },
    { id: 'drinks', name: 'Drinks' },
  ],
  sizes: [
    { id: 's', name: 'Small', letter: 'S', centimetres: 25, slices: 4 },
    { id: 'm', name: 'Medium', letter: 'M', centimetres: 30, slices: 6 },
    { id: 'l', name: 'Large', letter: 'L', centimetres: 35, slices: 8 },
  ],
  crusts: [
    { id: 'classic', name: 'Classic', ingredients: ['wheat-dough'], prices: prices(0, 0, 0) },
    { id: 'thin', name: 'Thin', ingredients: ['wheat-dough'], prices: prices(75, 101, 125) },
    { id: 'gluten-free', name: 'Gluten-free', ingredients: ['rice-dough'], prices: { s: 200 } },
  ],
  sauces: [
    { id: 'tomato', name: 'Tomato', ingredients: ['tomato-sauce'], prices: prices(50, 75, 101) },
    { id: 'alfredo', name: 'Alfredo', ingredients: ['cream'], prices: prices(75, 101, 125) },
  ],
  toppings: [
    { ingredient: 'mozzarella', group: 'cheese', prices: prices(125, 175, 225) },
    { ingredient: 'mushrooms', group: 'vegetable', prices: prices(99, 149, 199) },
    { ingredient: 'olives', group: 'vegetable', prices: prices(99, 149, 199) },
    { ingredient: 'pepperoni', group: 'meat', prices: prices(149, 199, 251) },
    { ingredient: 'anchovies', group: 'fish', prices: prices(149, 199, 251) },
    { ingredient: 'basil', group: 'herb', prices: prices(51, 51, 51) },
  ],
  ingredients: [
    ingredient('wheat-dough', 'plant', 'gluten'),
    ingredient('rice-dough', 'plant'),
    ingredient('tomato-sauce', 'plant'),
    ingredient('cream', 'dairy', 'milk'),
    ingredient('butter', 'dairy', 'milk'),
    ingredient('garlic', 'plant'),
    ingredient('mozzarella', 'dairy', 'milk'),
    ingredient('mushrooms', 'plant'),
    ingredient('olives', 'plant', 'sulphites'),
    ingredient('pepperoni', 'meat', 'sulphites'),
    ingredient('anchovies', 'fish', 'fish'),
    ingredient('basil', 'plant'),
  ],
  items: [
    pizza('margherita', prices(975, 1250, 1525), 'tomato', 'mozzarella', 'basil'),
    pizza('pepperoni-classic', prices(1075, 1350, 1699), 'tomato', 'mozzarella', 'pepperoni'),
    pizza('funghi', prices(1100, 1401, 1750), 'alfredo', 'mozzarella', 'mushrooms'),
    pizza('marinara', prices(800, 1050, 1300), 'tomato', 'olives'),
    pizza('party', { l: 2995 }, 'tomato', 'mozzarella'),
    cola,
    garlicBread,
  ],
  ...changes,
})
