import { expect, it } from 'vitest'
import { drawnLookOf, lookOf } from './looks.ts'

/** The toppings of the 32 pizzas of the "Pizza Place Sales" data set, and a few more that a shop may have. */
const toppings = `
  anchovies artichoke artichokes arugula asiago-cheese bacon barbecued-chicken basil beef-chuck-roast
  blue-cheese brie-carre-cheese calabrese-salami capers capocollo caramelized-onions chicken chilli-flakes
  chorizo-sausage cilantro coarse-sicilian-salami corn egg eggplant feta-cheese fontina-cheese
  friggitello-peppers garlic genoa-salami goat-cheese gorgonzola-piccante-cheese gouda-cheese green-olives
  green-peppers italian-sausage jalapeno-peppers kalamata-olives luganega-sausage mozzarella-cheese mushrooms
  nduja-salami onions oregano pancetta parmigiano-reggiano-cheese parsley pears peperoncini-verdi pepperoni
  pineapple plum-tomatoes prosciutto prosciutto-di-san-daniele provolone-cheese red-onions red-peppers
  ricotta-cheese romano-cheese shrimp sliced-ham smoked-gouda-cheese soppressata-salami spinach
  sun-dried-tomatoes thyme tomatoes tuna vegan-mozzarella zucchini
`
  .trim()
  .split(/\s+/)

it.each(toppings)('there is a drawing of %s', (ingredient) => {
  expect(drawnLookOf(ingredient)).not.toBeNull()
})

it.each([
  ['green-olives', 'green-olive'],
  ['olives', 'black-olive'],
  ['sun-dried-tomatoes', 'sun-dried-tomato'],
  ['red-onions', 'red-onion'],
  ['caramelized-onions', 'caramelized-onion'],
  ['nduja-salami', 'nduja'],
  ['barbecued-chicken', 'barbecued-chicken'],
  ['peperoncini-verdi', 'peperoncino'],
  ['eggplant', 'eggplant'],
  ['pepperoni', 'pepperoni'],
  ['pears', 'pear'],
])('%s look like a %s and not like their plainer relatives', (ingredient, shape) => {
  expect(lookOf(ingredient)).toMatchObject({ shape })
})

it('what no one has drawn looks like something of its group', () => {
  expect(lookOf('moonfish', 'fish')).toMatchObject({ shape: 'fish' })
  expect(lookOf('casu', 'cheese')).toMatchObject({ melt: 'cheese' })
})
