import type { Amount, PizzaChoice } from '@forno/domain/cart/choice'
import { pizzaOf } from '@forno/domain/menu/menu'
import { aMenu } from '@forno/domain/testing/a-menu'
import { describe, expect, it } from 'vitest'
import { pizzaScene, sceneOfChoice, sceneOfItem } from './pizza-scene.ts'
import { CRUST_RADIUS, type HalfScene, MIDDLE, type Scene } from './scene.ts'
import { shapes } from './shapes/all.ts'

const aHalf = (...ingredients: string[]): HalfScene => ({
  sauce: { id: 'tomato', amount: 'normal' },
  toppings: ingredients.map((ingredient) => ({ ingredient, amount: 'normal' })),
})

/** The fullest pizzas of the card, and the emptiest. */
const halves: HalfScene[] = [
  aHalf(
    'spinach',
    'red-onions',
    'pepperoni',
    'tomatoes',
    'artichokes',
    'kalamata-olives',
    'garlic',
  ),
  aHalf('brie-carre', 'prosciutto', 'caramelized-onions', 'pears', 'thyme', 'garlic', 'mozzarella'),
  aHalf('sliced-ham', 'pineapple', 'bacon', 'anchovies', 'shrimp', 'egg', 'arugula'),
  aHalf('mozzarella', 'pepperoni'),
  aHalf(),
]

const reachOf = ({ shape, scale }: Scene['pieces'][number]) => shapes[shape].reach * scale
/** Rounding to whole units moves a piece by at most this much. */
const ROUNDING = 0.75

describe('the scene of a pizza', () => {
  it('is the same for the same pizza, whatever order its toppings are named in', () => {
    const half = aHalf('mozzarella', 'pepperoni', 'mushrooms', 'garlic')
    const backwards = { ...half, toppings: half.toppings.toReversed() }
    expect(pizzaScene({ left: backwards, seed: 'a' })).toEqual(
      pizzaScene({ left: half, seed: 'a' }),
    )
  })

  it('differs between pizzas that carry the same', () => {
    const left = aHalf('mozzarella', 'pepperoni')
    expect(pizzaScene({ left, seed: 'a' })).not.toEqual(pizzaScene({ left, seed: 'b' }))
  })

  it('of two halves that are alike is the scene of a whole', () => {
    for (const left of halves) {
      const right = { ...left, toppings: left.toppings.toReversed() }
      expect(pizzaScene({ left, right })).toEqual(pizzaScene({ left }))
      expect(pizzaScene({ left, right }).split).toBe(false)
    }
  })

  it('keeps each half’s pieces on its side of the seam', () => {
    for (const left of halves) {
      for (const right of halves) {
        if (left === right) continue
        const { pieces, split } = pizzaScene({ left, right })
        expect(split).toBe(true)
        for (const piece of pieces) {
          const outwards = piece.side === 'left' ? MIDDLE - piece.x : piece.x - MIDDLE
          expect(outwards).toBeGreaterThan(reachOf(piece) - ROUNDING)
        }
      }
    }
  })

  it('keeps every piece off the crust', () => {
    for (const left of halves) {
      for (const right of [left, ...halves]) {
        for (const piece of pizzaScene({ left, right }).pieces) {
          const far = Math.hypot(piece.x - MIDDLE, piece.y - MIDDLE)
          expect(far + reachOf(piece)).toBeLessThan(CRUST_RADIUS)
        }
      }
    }
  })

  it('lays no piece on the middle of another', () => {
    for (const left of halves) {
      const { pieces } = pizzaScene({ left })
      for (const [i, a] of pieces.entries()) {
        for (const b of pieces.slice(i + 1)) {
          const touching = shapes[a.shape].radius * a.scale + shapes[b.shape].radius * b.scale
          expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(touching * 0.75)
        }
      }
    }
  })

  it.each(['pepperoni', 'mozzarella', 'garlic', 'egg', 'something-new'])(
    'shows extra %s as more than normal, normal as more than light, and none as none',
    (ingredient) => {
      const others = aHalf('spinach', 'tomatoes', 'artichokes', 'red-onions', 'olives').toppings
      const countOf = (amount: Amount, onHalf: boolean) => {
        const left = { ...aHalf(), toppings: [...others, { ingredient, amount }] }
        const { bed, pieces } = pizzaScene({ left, ...(onHalf ? { right: aHalf('ham') } : {}) })
        return [...bed, ...pieces].filter((piece) => piece.ingredient === ingredient).length
      }
      for (const onHalf of [false, true]) {
        expect(countOf('no', onHalf)).toBe(0)
        expect(countOf('light', onHalf)).toBeGreaterThan(0)
        expect(countOf('normal', onHalf)).toBeGreaterThan(countOf('light', onHalf))
        expect(countOf('extra', onHalf)).toBeGreaterThan(countOf('normal', onHalf))
      }
    },
  )

  it('runs one sauce under both halves, and two each under its own', () => {
    const tomato = aHalf('pepperoni')
    const alfredo: HalfScene = { ...aHalf('mushrooms'), sauce: { id: 'alfredo', amount: 'extra' } }
    expect(pizzaScene({ left: tomato, right: aHalf('mushrooms') }).sauces).toEqual([
      { id: 'tomato', amount: 'normal', side: 'whole' },
    ])
    expect(pizzaScene({ left: tomato, right: alfredo }).sauces).toEqual([
      { id: 'tomato', amount: 'normal', side: 'left' },
      { id: 'alfredo', amount: 'extra', side: 'right' },
    ])
  })

  it('has no sauce where none is wanted', () => {
    const bare: HalfScene = { sauce: { id: 'tomato', amount: 'no' }, toppings: [] }
    expect(pizzaScene({ left: bare }).sauces).toEqual([])
    expect(pizzaScene({ left: bare, right: aHalf() }).sauces).toEqual([
      { id: 'tomato', amount: 'normal', side: 'right' },
    ])
  })

  it('lets cheese that is the same on both halves run on under the seam', () => {
    const { bed } = pizzaScene({
      left: aHalf('mozzarella', 'pepperoni'),
      right: aHalf('mozzarella', 'fontina'),
    })
    const sidesOf = (ingredient: string) =>
      new Set(bed.filter((patch) => patch.ingredient === ingredient).map(({ side }) => side))
    expect(sidesOf('mozzarella')).toEqual(new Set(['whole']))
    expect(sidesOf('fontina')).toEqual(new Set(['right']))
  })
})

describe('the scene of a choice', () => {
  const menu = aMenu()
  const choice = (left: PizzaChoice['left'], right?: PizzaChoice['left']): PizzaChoice => ({
    kind: 'pizza',
    size: 'm',
    crust: 'classic',
    left,
    ...(right ? { right } : {}),
  })
  const kindsOn = (scene: Scene, side: string) =>
    new Set(scene.pieces.filter((piece) => piece.side === side).map(({ shape }) => shape))

  it('is the card’s picture as long as nothing is changed', () => {
    const funghi = pizzaOf(menu, 'funghi')
    expect(funghi && sceneOfItem(menu, funghi)).toEqual(
      sceneOfChoice(menu, choice({ pizza: 'funghi', toppings: [] })),
    )
  })

  it('shows what is added to the recipe and not what is taken off', () => {
    const scene = sceneOfChoice(
      menu,
      choice({
        pizza: 'funghi',
        toppings: [
          { ingredient: 'mushrooms', amount: 'no' },
          { ingredient: 'anchovies', amount: 'light' },
        ],
      }),
    )
    expect(kindsOn(scene, 'whole')).toEqual(new Set(['anchovy']))
  })

  it('shows each half’s own recipe', () => {
    const scene = sceneOfChoice(
      menu,
      choice({ pizza: 'pepperoni-classic', toppings: [] }, { pizza: 'funghi', toppings: [] }),
    )
    expect(kindsOn(scene, 'left')).toEqual(new Set(['pepperoni']))
    expect(kindsOn(scene, 'right')).toEqual(new Set(['mushroom']))
    expect(scene.sauces.map(({ id }) => id)).toEqual(['tomato', 'alfredo'])
  })

  it('is bare dough where the menu does not know the recipe', () => {
    const scene = sceneOfChoice(menu, choice({ pizza: 'gone', toppings: [] }))
    expect(scene).toMatchObject({ sauces: [], bed: [], pieces: [] })
  })

  it('draws an ingredient no one has drawn as something plain of its group', () => {
    const odd = aMenu({
      toppings: [{ ingredient: 'moonfish', group: 'fish', prices: { m: 100 } }],
    })
    const toppings = [{ ingredient: 'moonfish', amount: 'normal' as const }]
    const scene = sceneOfChoice(odd, choice({ pizza: 'marinara', toppings }))
    expect(scene.pieces.some(({ shape }) => shape === 'fish')).toBe(true)
  })
})
