import type { Topping } from '@forno/domain/menu/menu'
import type { MeltId } from './melts.ts'
import type { ShapeId } from './shapes/all.ts'

/** How an ingredient shows on a pizza: as pieces of one shape, or melted into the bed under them. */
export type Look =
  | {
      kind: 'pieces'
      shape: ShapeId
      /** On a whole pizza that carries little else. */ count: number
    }
  | { kind: 'melt'; melt: MeltId; count: number; /** Of its smaller patches. */ size: number }

const pieces = (shape: ShapeId, count: number): Look => ({ kind: 'pieces', shape, count })
const melted = (melt: MeltId, count: number): Look => ({
  kind: 'melt',
  melt,
  count,
  size: melt === 'mozzarella' ? 0.85 : 0.45,
})

/**
 * Words of an ingredient's id and its look; the first line that fits counts, so special kinds stand above
 * plain ones. By words and not by whole ids, because each shop writes its own card ("pepperoni-picante").
 */
const known: readonly (readonly [words: RegExp, look: Look])[] = [
  [/mozzarella|fior-di-latte|burrata/, melted('mozzarella', 19)],
  [/fontina|taleggio/, melted('fontina', 8)],
  [/smoked-gouda|scamorza|smoked-cheese/, melted('smoked-gouda', 8)],
  [/gouda|cheddar/, melted('gouda', 8)],
  [/provolone|caciocavallo/, melted('provolone', 9)],
  [/feta/, pieces('feta', 12)],
  [/goat/, pieces('goat', 10)],
  [/blue|gorgonzola|roquefort/, pieces('blue', 11)],
  [/ricotta|mascarpone|stracciatella/, pieces('ricotta', 8)],
  [/brie|camembert/, pieces('brie', 9)],
  [/parmigiano|parmesan|grana|romano|pecorino|asiago/, pieces('shavings', 10)],
  [/nduja/, pieces('nduja', 11)],
  [/soppressata/, pieces('soppressata', 11)],
  [/calabrese|hot-salami|spicy-salami/, pieces('hot-salami', 11)],
  [/sicilian|coarse/, pieces('coarse-salami', 10)],
  [/salami/, pieces('salami', 11)],
  [/capocollo|coppa/, pieces('capocollo', 9)],
  [/pepperoni/, pieces('pepperoni', 14)],
  [/chorizo/, pieces('chorizo', 14)],
  [/pancetta|guanciale/, pieces('pancetta', 11)],
  [/prosciutto|speck|bresaola/, pieces('prosciutto', 10)],
  [/bacon/, pieces('bacon', 11)],
  [/(^|-)ham(-|$)/, pieces('ham', 10)],
  [/luganega|salsiccia/, pieces('luganega', 13)],
  [/sausage|meatball|mince/, pieces('sausage', 13)],
  [/(barbecued|bbq|barbecue)-chicken/, pieces('barbecued-chicken', 11)],
  [/chicken|turkey/, pieces('chicken', 11)],
  [/beef|roast|pastrami|pulled/, pieces('beef', 11)],
  [/anchov/, pieces('anchovy', 9)],
  [/shrimp|prawn/, pieces('shrimp', 11)],
  [/tuna/, pieces('tuna', 12)],
  [/sun-dried/, pieces('sun-dried-tomato', 11)],
  [/(plum|cherry|date)-tomato/, pieces('plum-tomato', 12)],
  [/tomato/, pieces('tomato', 10)],
  [/kalamata/, pieces('kalamata-olive', 14)],
  [/green-olive/, pieces('green-olive', 14)],
  [/olive/, pieces('black-olive', 14)],
  [/caramel/, pieces('caramelized-onion', 11)],
  [/red-onion/, pieces('red-onion', 10)],
  [/onion|shallot|leek/, pieces('onion', 10)],
  [/jalap/, pieces('jalapeno', 12)],
  [/friggitello/, pieces('friggitello', 9)],
  [/peperoncin/, pieces('peperoncino', 9)],
  [/green-(bell-)?pepper/, pieces('green-pepper', 11)],
  [/yellow-(bell-)?pepper/, pieces('yellow-pepper', 11)],
  [/pepper|capsicum/, pieces('red-pepper', 11)],
  [/mushroom|porcini|funghi/, pieces('mushroom', 12)],
  [/artichoke/, pieces('artichoke', 9)],
  [/eggplant|aubergine/, pieces('eggplant', 9)],
  [/zucchini|courgette/, pieces('zucchini', 11)],
  [/caper/, pieces('capers', 12)],
  [/chill?i|flakes/, pieces('chilli', 14)],
  [/corn/, pieces('corn', 13)],
  [/garlic/, pieces('garlic', 11)],
  [/pineapple/, pieces('pineapple', 12)],
  [/pear/, pieces('pear', 8)],
  [/(^|-)egg(s|$)/, pieces('egg', 2)],
  [/spinach|kale|chard/, pieces('spinach', 12)],
  [/arugula|rocket|rucola/, pieces('arugula', 15)],
  [/basil/, pieces('basil', 9)],
  [/cilantro|coriander|parsley/, pieces('cilantro', 12)],
  [/oregano|marjoram/, pieces('oregano', 14)],
  [/thyme|rosemary/, pieces('thyme', 12)],
]

/** For what no line above knows: something plain of its group. */
const plain: Record<Topping['group'], Look> = {
  cheese: melted('cheese', 9),
  meat: pieces('meat', 12),
  fish: pieces('fish', 10),
  vegetable: pieces('vegetable', 13),
  herb: pieces('herb', 13),
}

/** The look of an ingredient; never fails. `group` helps with ids that no one has drawn. */
export const lookOf = (ingredient: string, group: Topping['group'] = 'vegetable'): Look =>
  drawnLookOf(ingredient) ?? plain[group]

/** The look that was drawn for this ingredient, or null when it would get its group's plain one. */
export const drawnLookOf = (ingredient: string): Look | null =>
  known.find(([words]) => words.test(ingredient))?.[1] ?? null
