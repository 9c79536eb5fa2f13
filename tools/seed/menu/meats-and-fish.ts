import { ingredient } from './ingredient.ts'

/** Meats that go on pizzas. Cured ones and sausages are counted as keeping with sulphites. */
export const meats = [
  ingredient('bacon', 'Bacon', 'meat', 'sulphites'),
  // Marinated in the barbecue sauce.
  ingredient('barbecued-chicken', 'Barbecued chicken', 'meat', 'celery', 'mustard'),
  ingredient('beef-chuck-roast', 'Beef chuck roast', 'meat'),
  ingredient('calabrese-salami', 'Calabrese salami', 'meat', 'sulphites'),
  ingredient('capocollo', 'Capocollo', 'meat', 'sulphites'),
  ingredient('chicken', 'Chicken', 'meat'),
  ingredient('chorizo-sausage', 'Chorizo', 'meat', 'milk', 'sulphites'),
  ingredient('coarse-sicilian-salami', 'Coarse Sicilian salami', 'meat', 'sulphites'),
  ingredient('genoa-salami', 'Genoa salami', 'meat', 'sulphites'),
  ingredient('italian-sausage', 'Italian sausage', 'meat', 'sulphites'),
  ingredient('luganega-sausage', 'Luganega sausage', 'meat', 'sulphites'),
  ingredient('nduja-salami', "'Nduja", 'meat', 'sulphites'),
  ingredient('pancetta', 'Pancetta', 'meat', 'sulphites'),
  ingredient('pepperoni', 'Pepperoni', 'meat', 'sulphites'),
  ingredient('prosciutto', 'Prosciutto', 'meat', 'sulphites'),
  // By its rules of origin nothing but pork and salt.
  ingredient('prosciutto-di-san-daniele', 'Prosciutto di San Daniele', 'meat'),
  ingredient('sliced-ham', 'Sliced ham', 'meat', 'sulphites'),
  ingredient('soppressata-salami', 'Soppressata', 'meat', 'sulphites'),
]

/** What comes from the sea. Tuna and shrimp are not in the data set. */
export const fish = [
  ingredient('anchovies', 'Anchovies', 'fish', 'fish'),
  ingredient('shrimp', 'Shrimp', 'fish', 'crustaceans', 'sulphites'),
  ingredient('tuna', 'Tuna', 'fish', 'fish'),
]
