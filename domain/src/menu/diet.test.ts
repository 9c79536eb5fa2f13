import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Choice, Half } from '../cart/choice.ts'
import { aMenu } from '../testing/a-menu.ts'
import { aHalf } from '../testing/an-order.ts'
import { anyHalfAndHalf } from '../testing/arbitraries.ts'
import { allergensIn, dietsOf, ingredientsOfChoice, ingredientsOfItem } from './diet.ts'
import { allergens } from './ingredient.ts'
import { byId } from './menu.ts'

const pizza = (left: Half, right?: Half, crust = 'classic'): Choice => ({
  kind: 'pizza',
  size: 's',
  crust,
  left,
  ...(right ? { right } : {}),
})
const topped = (recipe: string, ...toppings: Half['toppings']) => aHalf(recipe, { toppings })

const fits = (choice: Choice) => dietsOf(ingredientsOfChoice(aMenu(), choice))
const warns = (choice: Choice) => allergensIn(ingredientsOfChoice(aMenu(), choice))

const noCheese = { ingredient: 'mozzarella', amount: 'no' } as const
const pepperoni = { ingredient: 'pepperoni', amount: 'light' } as const

describe('the diets a choice fits', () => {
  it('follow its recipe', () => {
    expect(fits(pizza(aHalf('margherita')))).toEqual(['vegetarian'])
    expect(fits(pizza(aHalf('marinara')))).toEqual(['vegetarian', 'vegan'])
    expect(fits(pizza(aHalf('pepperoni-classic')))).toEqual([])
  })

  it('follow its changes', () => {
    expect(fits(pizza(topped('margherita', noCheese)))).toEqual(['vegetarian', 'vegan'])
    expect(fits(pizza(topped('marinara', pepperoni)))).toEqual([])
    const vegetarian = topped('pepperoni-classic', { ingredient: 'pepperoni', amount: 'no' })
    expect(fits(pizza(vegetarian))).toEqual(['vegetarian'])
  })

  it('follow its sauce, and its absence', () => {
    const funghi = topped('funghi', noCheese)
    expect(fits(pizza(funghi))).toEqual(['vegetarian'])
    const noSauce = { ...funghi, sauce: { id: 'alfredo', amount: 'no' as const } }
    expect(fits(pizza(noSauce))).toEqual(['vegetarian', 'vegan'])
  })

  it('are those of both halves together', () => {
    expect(fits(pizza(aHalf('marinara'), aHalf('margherita')))).toEqual(['vegetarian'])
    expect(fits(pizza(aHalf('marinara'), aHalf('pepperoni-classic')))).toEqual([])
  })
})

describe('the diets that ingredients fit', () => {
  it.each([
    ['plant', ['vegetarian', 'vegan']],
    ['dairy', ['vegetarian']],
    ['egg', ['vegetarian']],
    ['fish', []],
    ['meat', []],
  ] as const)('beside plants also from %s: %o', (origin, fitting) => {
    const [plant] = aMenu().ingredients
    if (!plant) throw new Error('nothing on the card')
    expect(dietsOf([plant, { ...plant, origin }])).toEqual(fitting)
  })

  it('are all of them for nothing', () => {
    expect(dietsOf([])).toEqual(['vegetarian', 'vegan'])
  })
})

describe('the allergens in a choice', () => {
  it('follow crust, changes and both halves, in the order of the law', () => {
    expect(warns(pizza(aHalf('margherita')))).toEqual(['gluten', 'milk'])
    expect(warns(pizza(aHalf('margherita'), undefined, 'gluten-free'))).toEqual(['milk'])
    expect(warns(pizza(topped('margherita', noCheese)))).toEqual(['gluten'])
    const withFish = topped('marinara', { ingredient: 'anchovies', amount: 'normal' })
    expect(warns(pizza(aHalf('margherita'), withFish))).toEqual([
      'gluten',
      'fish',
      'milk',
      'sulphites',
    ])
  })

  it('are those of the two halves put together, whichever way round', () => {
    fc.assert(
      fc.property(anyHalfAndHalf, ({ menu, choice: { right, ...whole } }) => {
        const of = (one: Choice) => allergensIn(ingredientsOfChoice(menu, one))
        const apart = [...of(whole), ...of({ ...whole, left: right })]
        const together = allergens.filter((allergen) => apart.includes(allergen))
        expect(of({ ...whole, right })).toEqual(together)
        expect(of({ ...whole, left: right, right: whole.left })).toEqual(together)
      }),
      { numRuns: 500 },
    )
  })

  it('of a product are its own', () => {
    expect(warns({ kind: 'product', item: 'garlic-bread', variant: 'one' })).toEqual([
      'gluten',
      'milk',
    ])
  })

  it('of what is not on the menu are none: pricing refuses it', () => {
    expect(warns({ kind: 'product', item: 'beer', variant: 'can' })).toEqual([])
    expect(warns(pizza(aHalf('calzone')))).toEqual(['gluten'])
  })
})

describe('an item of the card', () => {
  it('is looked at as the recipe has it, on the first crust', () => {
    const names = (id: string) => {
      const item = byId(aMenu().items, id)
      return item ? ingredientsOfItem(aMenu(), item).map((one) => one.id) : []
    }
    expect(names('margherita')).toEqual(['wheat-dough', 'tomato-sauce', 'mozzarella', 'basil'])
    expect(names('garlic-bread')).toEqual(['wheat-dough', 'garlic', 'butter'])
  })
})
