import { describe, expect, it } from 'vitest'
import { nothingMissing } from '../menu/availability.ts'
import { aMenu } from '../testing/a-menu.ts'
import { aHalf, aHalfAndHalf, aLine } from '../testing/an-order.ts'
import { type Limits, offerOf, suits, unsuitable } from './suits.ts'

const menu = aMenu()
const limits = (changes: Partial<Limits> = {}): Limits => ({
  missing: nothingMissing,
  avoid: [],
  diets: [],
  ...changes,
})
const without = (...ingredients: string[]) =>
  limits({ missing: { ingredients: new Set(ingredients), items: new Set() } })

describe('what may be suggested to somebody', () => {
  it('is not what has run out, nor what needs it: in the recipe, the sauce or the crust', () => {
    const gone = limits({ missing: { ingredients: new Set(), items: new Set(['cola']) } })
    expect(unsuitable(menu, gone)('cola')).toBe(true)
    expect(unsuitable(menu, without('butter'))('garlic-bread')).toBe(true)
    expect(unsuitable(menu, without('cream'))('funghi')).toBe(true)
    expect(unsuitable(menu, without('rice-dough', 'wheat-dough'))('marinara')).toBe(true)
    expect(unsuitable(menu, without('cream'))('marinara')).toBe(false)
  })

  it('is offered on the crust that will do, in a size that has it', () => {
    expect(offerOf(menu, 'marinara', limits({ avoid: ['gluten'] }))).toMatchObject({
      size: 's',
      crust: 'gluten-free',
    })
    expect(offerOf(menu, 'party', limits({ avoid: ['gluten'] }))).toBeNull()
    expect(offerOf(menu, 'marinara', limits())).toMatchObject({ size: 's', crust: 'classic' })
  })

  it('has none of the allergens somebody avoids, also in the sauce', () => {
    const noMilk = unsuitable(menu, limits({ avoid: ['milk'] }))
    expect(menu.items.filter(({ id }) => !noMilk(id)).map(({ id }) => id)).toEqual([
      'marinara',
      'cola',
    ])
  })

  it('keeps to a diet', () => {
    const notVegan = unsuitable(menu, limits({ diets: ['vegan'] }))
    expect(notVegan('margherita')).toBe(true)
    expect(notVegan('marinara')).toBe(false)
  })

  it('looks into the options of an earlier choice: added toppings, taken-off ones, the other half', () => {
    const noSulphites = limits({ avoid: ['sulphites'] })
    const withOlives = aHalf('margherita', {
      toppings: [{ ingredient: 'olives', amount: 'extra' }],
    })
    const noOlives = aHalf('marinara', { toppings: [{ ingredient: 'olives', amount: 'no' }] })
    const pizza = { kind: 'pizza', size: 'l', crust: 'classic' } as const
    expect(suits(menu, aLine().choice, noSulphites)).toBe(true)
    expect(suits(menu, { ...pizza, left: withOlives }, noSulphites)).toBe(false)
    expect(suits(menu, { ...pizza, left: noOlives }, noSulphites)).toBe(true)
    expect(suits(menu, aHalfAndHalf().choice, without('mushrooms'))).toBe(false)
  })

  it('is nothing the menu does not have', () => {
    expect(offerOf(menu, 'gone', limits())).toBeNull()
    expect(suits(menu, { kind: 'product', item: 'gone', variant: 'one' }, limits())).toBe(false)
  })
})
