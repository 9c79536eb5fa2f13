import type { Crust, Sauce, Size } from '@forno/domain/menu/menu'
import { ingredient } from './ingredient.ts'

/** What is under every pizza: sizes, doughs, sauces. Only the Greek is baked in the two largest sizes. */
export const sizes: Size[] = [
  { id: 's', name: 'Small', letter: 'S', centimetres: 25, slices: 4 },
  { id: 'm', name: 'Medium', letter: 'M', centimetres: 30, slices: 6 },
  { id: 'l', name: 'Large', letter: 'L', centimetres: 35, slices: 8 },
  { id: 'xl', name: 'Extra large', letter: 'XL', centimetres: 40, slices: 10 },
  { id: 'xxl', name: 'Family', letter: 'XXL', centimetres: 50, slices: 16 },
]

const noExtraCost = { s: 0, m: 0, l: 0, xl: 0, xxl: 0 }

/** The first is what a pizza has when nobody says anything. */
export const crusts: Crust[] = [
  { id: 'classic', name: 'Classic', ingredients: ['wheat-dough'], prices: { ...noExtraCost } },
  { id: 'thin', name: 'Thin', ingredients: ['wheat-dough'], prices: { ...noExtraCost } },
  {
    id: 'stuffed',
    name: 'Cheese-stuffed edge',
    ingredients: ['wheat-dough', 'mozzarella'],
    prices: { m: 300, l: 350, xl: 450 },
  },
  // Bought ready-rolled in two sizes.
  {
    id: 'gluten-free',
    name: 'Gluten-free',
    ingredients: ['rice-dough'],
    prices: { s: 250, m: 300 },
  },
]

/** What extra sauce costs; another sauce instead is free. "No sauce" is an amount, not a sauce. */
const extraSauce = { s: 75, m: 100, l: 125, xl: 150, xxl: 200 }

const sauce = (id: string, name: string): Sauce => ({
  id,
  name,
  ingredients: [`${id}-sauce`],
  prices: { ...extraSauce },
})

export const sauces: Sauce[] = [
  sauce('tomato', 'Tomato'),
  sauce('barbecue', 'Barbecue'),
  sauce('alfredo', 'Alfredo'),
  sauce('pesto', 'Pesto'),
  sauce('chipotle', 'Chipotle'),
  sauce('thai-sweet-chilli', 'Thai sweet chilli'),
]

export const baseIngredients = [
  ingredient('wheat-dough', 'Wheat dough', 'plant', 'gluten'),
  // Of rice flour and potato starch, rolled by the maker; the kitchen around it is full of wheat.
  ingredient('rice-dough', 'Rice dough', 'plant'),
  ingredient('tomato-sauce', 'Tomato sauce', 'plant'),
  // Without Worcestershire sauce, so without fish.
  ingredient('barbecue-sauce', 'Barbecue sauce', 'plant', 'celery', 'mustard'),
  ingredient('alfredo-sauce', 'Alfredo sauce', 'dairy', 'milk'),
  // With cashews and hard cheese.
  ingredient('pesto-sauce', 'Pesto sauce', 'dairy', 'milk', 'nuts'),
  // Tomatoes and smoked chillies, no mayonnaise.
  ingredient('chipotle-sauce', 'Chipotle sauce', 'plant'),
  // Without fish sauce.
  ingredient('thai-sweet-chilli-sauce', 'Thai sweet chilli sauce', 'plant'),
]
