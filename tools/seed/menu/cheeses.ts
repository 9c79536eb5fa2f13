import { ingredient } from './ingredient.ts'

/**
 * Cheeses that go on pizzas. Romano, Parmigiano and Gorgonzola are often made with calf rennet; the demo counts
 * them as dairy, as most cards do. A shop whose guests ask buys them with microbial rennet or says so.
 */
export const cheeses = [
  ingredient('mozzarella', 'Mozzarella', 'dairy', 'milk'),
  ingredient('asiago', 'Asiago', 'dairy', 'milk'),
  ingredient('blue-cheese', 'Blue cheese', 'dairy', 'milk'),
  ingredient('brie-carre', 'Brie Carre', 'dairy', 'milk'),
  ingredient('feta', 'Feta', 'dairy', 'milk'),
  ingredient('fontina', 'Fontina', 'dairy', 'milk'),
  ingredient('goat-cheese', 'Goat cheese', 'dairy', 'milk'),
  ingredient('gorgonzola-piccante', 'Gorgonzola piccante', 'dairy', 'milk'),
  ingredient('gouda', 'Gouda', 'dairy', 'milk'),
  ingredient('smoked-gouda', 'Smoked Gouda', 'dairy', 'milk'),
  ingredient('parmigiano-reggiano', 'Parmigiano Reggiano', 'dairy', 'milk'),
  ingredient('provolone', 'Provolone', 'dairy', 'milk'),
  ingredient('ricotta', 'Ricotta', 'dairy', 'milk'),
  ingredient('romano', 'Romano', 'dairy', 'milk'),
  // Not in the data set: what makes a vegan pizza of any vegetable one. Of coconut oil and starch.
  ingredient('vegan-mozzarella', 'Vegan mozzarella', 'plant'),
]
