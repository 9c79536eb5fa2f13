import type { Half, PizzaChoice } from '@forno/domain/cart/choice'
import { resolveHalf } from '@forno/domain/cart/resolve-half'
import { type Menu, type Pizza, pizzaOf, toppingOf } from '@forno/domain/menu/menu'
import { layBed } from './lay-bed.ts'
import { layToppings } from './lay-toppings.ts'
import type { HalfScene, Scene } from './scene.ts'
import { hashOf } from './seeded.ts'

export type { HalfScene, Patch, Piece, Scene, Side } from './scene.ts'

/**
 * The scene of a pizza. The same pizza always gives the same scene, whatever order its toppings are named in;
 * two halves that are alike give the scene of a whole.
 * @param pizza.seed lets pizzas differ that carry the same (usually the recipe's id)
 */
export function pizzaScene(pizza: { left: HalfScene; right?: HalfScene; seed?: string }): Scene {
  const { left, seed = '' } = pizza
  const right = pizza.right && !alike(left, pizza.right) ? pizza.right : undefined
  return {
    split: right !== undefined,
    turn: hashOf(seed) % 360,
    sauces: saucesOf(left, right),
    bed: layBed(left, right, seed),
    pieces: right
      ? [...layToppings(left, 'left', seed), ...layToppings(right, 'right', seed)]
      : layToppings(left, 'whole', seed),
  }
}

function saucesOf(left: HalfScene, right: HalfScene | undefined): Scene['sauces'] {
  const sauces: Scene['sauces'] =
    !right || sauceKey(left) === sauceKey(right)
      ? [{ ...left.sauce, side: 'whole' }]
      : [
          { ...left.sauce, side: 'left' },
          { ...right.sauce, side: 'right' },
        ]
  return sauces.filter(({ amount }) => amount !== 'no')
}

const sauceKey = ({ sauce }: HalfScene): string =>
  sauce.amount === 'no' ? 'no' : `${sauce.id} ${sauce.amount}`

const alike = (a: HalfScene, b: HalfScene): boolean => halfKey(a) === halfKey(b)

const halfKey = (half: HalfScene): string =>
  [
    sauceKey(half),
    ...half.toppings
      .filter(({ amount }) => amount !== 'no')
      .map(({ ingredient, amount }) => `${ingredient} ${amount}`)
      .toSorted(),
  ].join()

/** The scene of a pizza as someone chose it. A half whose recipe the menu does not have is drawn bare. */
export function sceneOfChoice(menu: Menu, { left, right }: PizzaChoice): Scene {
  const chosen = (half: Half) => halfSceneOf(menu, pizzaOf(menu, half.pizza), half)
  return pizzaScene({
    seed: left.pizza,
    left: chosen(left),
    ...(right ? { right: chosen(right) } : {}),
  })
}

/** The scene of a pizza of the card as its recipe has it: the menu's picture of it. */
export const sceneOfItem = (menu: Menu, pizza: Pizza): Scene =>
  pizzaScene({
    seed: pizza.id,
    left: halfSceneOf(menu, pizza, { pizza: pizza.id, toppings: [] }),
  })

function halfSceneOf(menu: Menu, pizza: Pizza | undefined, half: Half): HalfScene {
  if (!pizza) return { sauce: { id: '', amount: 'no' }, toppings: [] }
  const { sauce, toppings } = resolveHalf(pizza, half)
  return {
    sauce,
    toppings: toppings.map(({ ingredient, amount }) => {
      const group = toppingOf(menu, ingredient)?.group
      return { ingredient, amount, ...(group ? { group } : {}) }
    }),
  }
}
