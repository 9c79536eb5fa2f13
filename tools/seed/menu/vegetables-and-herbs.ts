import { ingredient } from './ingredient.ts'

/** Vegetables and fruit that go on pizzas. What is dried or pickled in wine vinegar may hold sulphites. */
export const vegetables = [
  ingredient('artichokes', 'Artichokes', 'plant', 'sulphites'),
  ingredient('arugula', 'Arugula', 'plant'),
  ingredient('caramelized-onions', 'Caramelized onions', 'plant'),
  ingredient('corn', 'Corn', 'plant'),
  ingredient('eggplant', 'Eggplant', 'plant'),
  ingredient('friggitello-peppers', 'Friggitello peppers', 'plant'),
  ingredient('garlic', 'Garlic', 'plant'),
  ingredient('green-olives', 'Green olives', 'plant'),
  ingredient('green-peppers', 'Green peppers', 'plant'),
  ingredient('jalapeno-peppers', 'Jalapeño peppers', 'plant'),
  ingredient('kalamata-olives', 'Kalamata olives', 'plant', 'sulphites'),
  ingredient('mushrooms', 'Mushrooms', 'plant'),
  ingredient('onions', 'Onions', 'plant'),
  ingredient('pears', 'Pears', 'plant'),
  ingredient('peperoncini-verdi', 'Peperoncini verdi', 'plant', 'sulphites'),
  ingredient('pineapple', 'Pineapple', 'plant'),
  ingredient('plum-tomatoes', 'Plum tomatoes', 'plant'),
  ingredient('red-onions', 'Red onions', 'plant'),
  ingredient('red-peppers', 'Red peppers', 'plant'),
  ingredient('spinach', 'Spinach', 'plant'),
  ingredient('sun-dried-tomatoes', 'Sun-dried tomatoes', 'plant', 'sulphites'),
  ingredient('tomatoes', 'Tomatoes', 'plant'),
  ingredient('zucchini', 'Zucchini', 'plant'),
  // Not in the data set.
  ingredient('capers', 'Capers', 'plant'),
]

/** Herbs and what is strewn like them. Basil, parsley and chilli flakes are not in the data set. */
export const herbs = [
  ingredient('basil', 'Basil', 'plant'),
  ingredient('chilli-flakes', 'Chilli flakes', 'plant'),
  ingredient('cilantro', 'Cilantro', 'plant'),
  ingredient('oregano', 'Oregano', 'plant'),
  ingredient('parsley', 'Parsley', 'plant'),
  ingredient('thyme', 'Thyme', 'plant'),
]
