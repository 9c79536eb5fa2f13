import * as fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import type { Choice, Half } from '../cart/choice.ts'
import { aMenu } from '../testing/a-menu.ts'
import { aHalf } from '../testing/an-order.ts'
import { anyChoice } from '../testing/arbitraries.ts'
import { type DescribedHalf, describeChoice, describedSchema } from './describe-choice.ts'

const pizza = (left: Half, right?: Half): Choice => ({
  kind: 'pizza',
  size: 'l',
  crust: 'thin',
  left,
  ...(right ? { right } : {}),
})

const described = (choice: Choice) => {
  const result = describeChoice(aMenu(), choice)
  if (result.kind !== 'pizza') throw new Error('not a pizza')
  return result
}

const topping = (ingredient: string, amount: Half['toppings'][number]['amount'] = 'normal') => ({
  ingredient,
  amount,
})

describe('a pizza in words', () => {
  it('is named after its recipe, with size and crust', () => {
    expect(described(pizza(aHalf()))).toMatchObject({
      name: 'margherita',
      size: 'Large',
      letter: 'L',
      crust: 'Thin',
    })
    expect(described(pizza(aHalf()))).not.toHaveProperty('right')
  })

  it('is named after both recipes when its halves have different ones', () => {
    expect(described(pizza(aHalf(), aHalf('funghi'))).name).toBe('Half margherita, half funghi')
  })

  it('has one name and two halves when only the changes differ', () => {
    const result = described(pizza(aHalf(), aHalf('margherita', { toppings: [topping('olives')] })))
    expect(result.name).toBe('margherita')
    expect(result.left.changes).toEqual([])
    expect(result.right?.changes).toEqual([{ name: 'olives', amount: 'normal', included: false }])
  })

  it('has no right half when both are alike', () => {
    const same = aHalf('margherita', { toppings: [topping('mozzarella')] })
    expect(described(pizza(aHalf(), same))).not.toHaveProperty('right')
  })

  it('lists what is on it, and apart from that only what differs from the recipe', () => {
    const toppings = [
      topping('olives', 'light'),
      topping('basil', 'no'),
      topping('mozzarella', 'extra'),
      topping('anchovies', 'no'),
    ]
    const { left } = described(pizza(aHalf('margherita', { toppings })))
    expect(left.toppings).toEqual([
      { ingredient: 'mozzarella', name: 'mozzarella', amount: 'extra' },
      { ingredient: 'olives', name: 'olives', amount: 'light' },
    ])
    expect(left.changes).toEqual([
      { name: 'basil', amount: 'no', included: true },
      { name: 'mozzarella', amount: 'extra', included: true },
      { name: 'olives', amount: 'light', included: false },
    ])
  })

  it.each<[string, Half['sauce'], DescribedHalf['sauce']]>([
    [
      'the recipe’s own',
      { id: 'tomato', amount: 'normal' },
      { name: 'Tomato', amount: 'normal', changed: false },
    ],
    [
      'another',
      { id: 'alfredo', amount: 'normal' },
      { name: 'Alfredo', amount: 'normal', changed: true },
    ],
    ['less', { id: 'tomato', amount: 'light' }, { name: 'Tomato', amount: 'light', changed: true }],
    [
      'none, whichever was named',
      { id: 'alfredo', amount: 'no' },
      { name: 'Tomato', amount: 'no', changed: true },
    ],
  ])('says of its sauce whether it is changed: %s', (_, sauce, wanted) => {
    const half = { ...aHalf(), ...(sauce ? { sauce } : {}) }
    expect(described(pizza(half)).left.sauce).toEqual(wanted)
  })

  it('warns of what is really in it', () => {
    expect(described(pizza(aHalf())).allergens).toEqual(['gluten', 'milk'])
    const vegan = aHalf('margherita', { toppings: [topping('mozzarella', 'no')] })
    expect(described(pizza(vegan)).allergens).toEqual(['gluten'])
    const withFish = aHalf('marinara', { toppings: [topping('anchovies', 'light')] })
    expect(described(pizza(vegan, withFish)).allergens).toEqual(['gluten', 'fish', 'sulphites'])
  })
})

describe('a product in words', () => {
  it('has its name, variant and allergens', () => {
    expect(
      describeChoice(aMenu(), { kind: 'product', item: 'garlic-bread', variant: 'one' }),
    ).toEqual({
      kind: 'product',
      name: 'garlic bread',
      variant: 'Piece',
      allergens: ['gluten', 'milk'],
    })
  })
})

describe('any choice', () => {
  it('can be put in words that are stored as they are', () => {
    fc.assert(
      fc.property(anyChoice, ({ menu, choice }) => {
        expect(v.is(describedSchema, describeChoice(menu, choice))).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })

  it('that was not priced first is a mistake of ours, not a refusal', () => {
    expect(() => describeChoice(aMenu(), pizza(aHalf('calzone')))).toThrow('pricing')
  })
})
