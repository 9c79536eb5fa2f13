import type { PizzaChoice } from '@forno/domain/cart/choice'
import { nothingMissing } from '@forno/domain/menu/availability'
import { byId } from '@forno/domain/menu/menu'
import { priceChoice } from '@forno/domain/pricing/price-choice'
import { aMenu } from '@forno/domain/testing/a-menu'
import { describe, expect, it } from 'vitest'
import { crustUnavailable, sizeOffers, sizeProblem } from './offers.ts'
import { priceRows } from './price-words.ts'
import { toBeHad } from './sold-out-choice.ts'

const menu = aMenu()
const rule = { base: 'dearer', topping: 'half' } as const
const half = (pizza: string) => ({ pizza, toppings: [] })
const choice = (left: string, right?: string): PizzaChoice => ({
  kind: 'pizza',
  size: 'm',
  crust: 'classic',
  left: half(left),
  ...(right ? { right: half(right) } : {}),
})
const out = (ingredients: string[], items: string[] = []) => ({
  ingredients: new Set(ingredients),
  items: new Set(items),
})

describe('what sizes and crusts are offered', () => {
  it('prices each size of the recipe, and of two halves by the rule of the shop', () => {
    const prices = (one: PizzaChoice) => sizeOffers(menu, rule, one).map(({ price }) => price)
    expect(prices(choice('margherita'))).toEqual([975, 1250, 1525])
    expect(prices(choice('margherita', 'funghi'))).toEqual([1100, 1401, 1750])
  })

  it('shows a size that only one of the halves comes in, with the reason why not', () => {
    expect(sizeOffers(menu, rule, choice('margherita', 'party'))).toEqual([
      { id: 's', price: null, unavailable: 'Not for party' },
      { id: 'm', price: null, unavailable: 'Not for party' },
      { id: 'l', price: 2995, unavailable: undefined },
    ])
  })

  it('says which size would do when a half does not come in the chosen one', () => {
    expect(sizeProblem(menu, choice('margherita'))).toBeNull()
    expect(sizeProblem(menu, choice('margherita', 'party'))).toEqual({
      words: 'party does not come in Medium.',
      sizes: ['l'],
    })
  })

  it('says that another half is needed when the two have no size in common', () => {
    const items = menu.items.map((item) =>
      item.id === 'margherita' && item.kind === 'pizza' ? { ...item, prices: { m: 1250 } } : item,
    )
    const problem = sizeProblem({ ...menu, items }, choice('margherita', 'party'))
    expect(problem?.sizes).toEqual([])
    expect(problem?.words).toContain('Choose another half')
  })

  it('says why a crust cannot be had', () => {
    const crust = byId(menu.crusts, 'gluten-free')
    if (!crust) throw new Error('the menu of the tests has it')
    expect(crustUnavailable(menu, crust, 's', nothingMissing)).toBeUndefined()
    expect(crustUnavailable(menu, crust, 'm', nothingMissing)).toBe('Only in Small')
    expect(crustUnavailable(menu, crust, 's', out(['rice-dough']))).toBe('Sold out today')
  })
})

describe('what is sold out', () => {
  it('is left off, on the half that had it', () => {
    const had = toBeHad(menu, choice('margherita', 'funghi'), out(['mushrooms']))
    expect(had.choice.right?.toppings).toEqual([{ ingredient: 'mushrooms', amount: 'no' }])
    expect(had).toMatchObject({ leftOff: ['mushrooms'], blocked: [] })
  })

  it('is said even when it was left off before', () => {
    const wish = choice('funghi')
    const left = { ...wish.left, toppings: [{ ingredient: 'mushrooms', amount: 'no' as const }] }
    const had = toBeHad(menu, { ...wish, left }, out(['mushrooms']))
    expect(had.leftOff).toEqual(['mushrooms'])
  })

  it('changes nothing when this pizza needs none of it', () => {
    const wish = choice('margherita')
    expect(toBeHad(menu, wish, out(['mushrooms']))).toEqual({
      choice: wish,
      leftOff: [],
      blocked: [],
    })
  })

  it('stands in the way when it is the dough or the recipe itself', () => {
    expect(toBeHad(menu, choice('margherita'), out(['wheat-dough'])).blocked).toEqual([
      'wheat dough',
    ])
    expect(toBeHad(menu, choice('margherita'), out([], ['margherita'])).blocked).toEqual([
      'margherita',
    ])
  })
})

describe('the price in words', () => {
  const rowsOf = (one: PizzaChoice) => {
    const priced = priceChoice(menu, rule, one)
    if (!priced.ok) throw new Error('the menu of the tests has it')
    return priceRows(menu, rule, one, priced.value.parts)
  }

  it('names what is paid for, where it lies, and why it costs what it costs', () => {
    const wish = choice('margherita', 'funghi')
    const right = {
      ...half('funghi'),
      toppings: [{ ingredient: 'olives', amount: 'normal' as const }],
    }
    expect(rowsOf({ ...wish, crust: 'thin', right })).toEqual([
      {
        words: 'Medium, half margherita, half funghi',
        why: 'The dearer of the two counts',
        price: 1401,
      },
      { words: 'Thin crust', price: 101 },
      {
        words: 'olives on the right half',
        why: 'Half the price, as it is on one half',
        price: 75,
      },
    ])
  })

  it('calls more of what the recipe has extra, and does not bill what is left off', () => {
    const left = {
      ...half('margherita'),
      sauce: { id: 'tomato', amount: 'extra' as const },
      toppings: [
        { ingredient: 'basil', amount: 'no' as const },
        { ingredient: 'mozzarella', amount: 'extra' as const },
      ],
    }
    expect(rowsOf({ ...choice('margherita'), left }).map(({ words }) => words)).toEqual([
      'Medium margherita',
      'Extra tomato sauce',
      'Extra mozzarella',
    ])
  })
})
