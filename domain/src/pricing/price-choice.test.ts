import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Amount, Half, PizzaChoice } from '../cart/choice.ts'
import type { HalvesRule } from '../store/store.ts'
import { aMenu } from '../testing/a-menu.ts'
import { aHalf, valueOf } from '../testing/an-order.ts'
import { anyChoice, anyHalfAndHalf, anyHalvesRule } from '../testing/arbitraries.ts'
import { type PricedChoice, priceChoice } from './price-choice.ts'

const dearerHalf: HalvesRule = { base: 'dearer', topping: 'half' }
const averageFull: HalvesRule = { base: 'average', topping: 'full' }

const aPizza = (changes: Partial<PizzaChoice> = {}): PizzaChoice => ({
  kind: 'pizza',
  size: 'l',
  crust: 'classic',
  left: aHalf(),
  ...changes,
})

const withTopping = (pizza: string, ingredient: string, amount: Amount = 'normal'): Half =>
  aHalf(pizza, { toppings: [{ ingredient, amount }] })

const unit = (choice: PizzaChoice, rule = dearerHalf): number =>
  valueOf(priceChoice(aMenu(), rule, choice)).unit

/** The margherita costs 15.25 in L; olives 1.99, mozzarella 2.25. */
const MARGHERITA = 1525
const FUNGHI = 1750

describe('a whole pizza', () => {
  it.each<[string, Partial<PizzaChoice>, number]>([
    ['costs what the card says', {}, MARGHERITA],
    ['costs its size', { size: 's' }, 975],
    ['pays for its crust', { crust: 'thin' }, MARGHERITA + 125],
    ['pays for a topping that is added', { left: withTopping('margherita', 'olives') }, 1525 + 199],
    [
      'pays the same for a light one',
      { left: withTopping('margherita', 'olives', 'light') },
      1525 + 199,
    ],
    [
      'pays twice for an extra one',
      { left: withTopping('margherita', 'olives', 'extra') },
      1525 + 398,
    ],
    [
      'pays once for extra of what it has',
      { left: withTopping('margherita', 'mozzarella', 'extra') },
      1525 + 225,
    ],
    [
      'gets nothing back for what is taken off',
      { left: withTopping('margherita', 'mozzarella', 'no') },
      1525,
    ],
    [
      'gets nothing back for less of it',
      { left: withTopping('margherita', 'mozzarella', 'light') },
      1525,
    ],
    [
      'takes another sauce for nothing',
      { left: aHalf('margherita', { sauce: { id: 'alfredo', amount: 'normal' } }) },
      1525,
    ],
    [
      'pays for extra sauce',
      { left: aHalf('margherita', { sauce: { id: 'tomato', amount: 'extra' } }) },
      1525 + 101,
    ],
    [
      'gets nothing back without sauce',
      { left: aHalf('margherita', { sauce: { id: 'tomato', amount: 'no' } }) },
      1525,
    ],
  ])('%s', (_, changes, price) => {
    expect(unit(aPizza(changes))).toBe(price)
  })

  it('can do without an ingredient that nobody could add', () => {
    const menu = aMenu({ toppings: aMenu().toppings.filter((one) => one.ingredient !== 'basil') })
    const choice = aPizza({ left: withTopping('margherita', 'basil', 'no') })
    expect(valueOf(priceChoice(menu, dearerHalf, choice)).unit).toBe(MARGHERITA)
    const extra = aPizza({ left: withTopping('margherita', 'basil', 'extra') })
    expect(priceChoice(menu, dearerHalf, extra).ok).toBe(false)
  })
})

describe('a half-and-half', () => {
  const both = { left: aHalf('margherita'), right: aHalf('funghi') }

  it('costs the dearer half where the shop says so', () => {
    expect(unit(aPizza(both))).toBe(FUNGHI)
  })

  it('costs the average, rounded up to the cent, where the shop says so', () => {
    expect(unit(aPizza(both), averageFull)).toBe(1638)
  })

  it('pays half of a topping on one half, rounded up, or all of it, as the shop says', () => {
    const choice = aPizza({ left: withTopping('margherita', 'olives'), right: aHalf('funghi') })
    expect(unit(choice)).toBe(FUNGHI + 100)
    expect(unit(choice, averageFull)).toBe(1638 + 199)
  })

  it('says which half a topping is on', () => {
    const choice = aPizza({ left: withTopping('margherita', 'olives'), right: aHalf('funghi') })
    const sides = (one: PizzaChoice) =>
      valueOf(priceChoice(aMenu(), dearerHalf, one)).parts.map(({ id, side }) => `${id} ${side}`)
    expect(sides(choice)).toEqual(['funghi+margherita whole', 'olives left'])
    expect(sides({ ...choice, left: choice.right ?? choice.left, right: choice.left })).toEqual([
      'funghi+margherita whole',
      'olives right',
    ])
  })

  it('pays a topping that is on both halves as one on the whole', () => {
    const choice = aPizza({
      left: withTopping('margherita', 'olives'),
      right: withTopping('funghi', 'olives'),
    })
    for (const rule of [dearerHalf, averageFull]) {
      const { parts } = valueOf(priceChoice(aMenu(), rule, choice))
      expect(parts.slice(1)).toEqual([{ kind: 'topping', id: 'olives', side: 'whole', price: 199 }])
    }
  })

  it('is taxed the same whichever way round its halves are', () => {
    const menu = aMenu({
      items: aMenu().items.map((item) =>
        item.id === 'funghi' ? { ...item, taxClass: 'drink' } : item,
      ),
    })
    const choice = aPizza(both)
    const around = aPizza({ left: both.right, right: both.left })
    const taxClass = (one: PizzaChoice) => valueOf(priceChoice(menu, dearerHalf, one)).taxClass
    expect(taxClass(around)).toBe(taxClass(choice))
  })
})

describe('any pizza with two halves', () => {
  const RUNS = { numRuns: 2000 }
  const mirrored = { left: 'right', right: 'left', whole: 'whole' } as const

  it('costs the same turned around, part by part', () => {
    fc.assert(
      fc.property(anyHalfAndHalf, anyHalvesRule, ({ menu, choice }, rule) => {
        const around = { ...choice, left: choice.right, right: choice.left }
        const before = valueOf(priceChoice(menu, rule, choice))
        const after = valueOf(priceChoice(menu, rule, around))
        const parts = after.parts.map((part) => ({ ...part, side: mirrored[part.side] }))
        expect({ ...after, parts }).toEqual(before)
      }),
      RUNS,
    )
  })

  it('costs as one whole pizza when they are alike', () => {
    fc.assert(
      fc.property(anyHalfAndHalf, anyHalvesRule, ({ menu, choice }, rule) => {
        const { right: _, ...whole } = choice
        const alike = { ...choice, right: choice.left }
        expect(priceChoice(menu, rule, alike)).toEqual(priceChoice(menu, rule, whole))
      }),
      RUNS,
    )
  })

  it('pays for the same new topping on both as the whole pizza does', () => {
    const added = fc.constantFrom<Amount>('light', 'normal', 'extra')
    fc.assert(
      fc.property(anyHalfAndHalf, anyHalvesRule, added, ({ menu, choice }, rule, amount) => {
        const saffron = { ingredient: 'saffron', group: 'herb' as const, prices: { m: 333 } }
        const richer = { ...menu, toppings: [...menu.toppings, saffron] }
        const plain = { ...choice, size: 'm' }
        const onHalf = (half: Half) => ({
          ...half,
          toppings: [...half.toppings, { ingredient: 'saffron', amount }],
        })
        const price = (one: PizzaChoice) => valueOf(priceChoice(richer, rule, one)).unit
        const topped = { ...plain, left: onHalf(plain.left), right: onHalf(plain.right) }
        expect(price(topped) - price(plain)).toBe(amount === 'extra' ? 666 : 333)
      }),
      { numRuns: 2000 },
    )
  })

  it('costs no more with a topping on one half than with it on both, and no less than without', () => {
    fc.assert(
      fc.property(anyHalfAndHalf, anyHalvesRule, fc.nat(5), ({ menu, choice }, rule, n) => {
        const ingredient = menu.toppings[n]?.ingredient ?? ''
        const offered = menu.toppings[n]?.prices[choice.size] !== undefined
        fc.pre(offered)
        const carrying = (half: Half, amount: Amount): Half => ({
          ...half,
          toppings: [
            ...half.toppings.filter((one) => one.ingredient !== ingredient),
            { ingredient, amount },
          ],
        })
        const price = (left: Amount, right: Amount) =>
          valueOf(
            priceChoice(menu, rule, {
              ...choice,
              left: carrying(choice.left, left),
              right: carrying(choice.right, right),
            }),
          ).unit
        expect(price('extra', 'no')).toBeGreaterThanOrEqual(price('no', 'no'))
        expect(price('extra', 'no')).toBeLessThanOrEqual(price('extra', 'extra'))
      }),
      { numRuns: 2000 },
    )
  })
})

describe('any choice', () => {
  it('has parts that add up to its price, whole cents, none below zero', () => {
    fc.assert(
      fc.property(anyChoice, anyHalvesRule, ({ menu, choice }, rule) => {
        const { unit: price, parts }: PricedChoice = valueOf(priceChoice(menu, rule, choice))
        expect(parts.reduce((total, part) => total + part.price, 0)).toBe(price)
        expect(parts.every((part) => Number.isSafeInteger(part.price) && part.price >= 0)).toBe(
          true,
        )
      }),
      { numRuns: 2000 },
    )
  })
})

describe('an unknown thing is refused by its field:', () => {
  const olives = { ingredient: 'olives', amount: 'normal' } as const
  const ham = { ingredient: 'ham', amount: 'normal' } as const
  it.each<[string, PizzaChoice, string, string]>([
    ['a size', aPizza({ size: 'xl' }), 'unknownSize', 'size'],
    [
      'a size its recipe does not come in',
      aPizza({ left: aHalf('party'), size: 's' }),
      'unknownSize',
      'size',
    ],
    ['a crust', aPizza({ crust: 'stuffed' }), 'unknownCrust', 'crust'],
    ['a crust not made in that size', aPizza({ crust: 'gluten-free' }), 'unknownCrust', 'crust'],
    ['a left recipe', aPizza({ left: aHalf('calzone') }), 'unknownItem', 'left.pizza'],
    ['a right recipe', aPizza({ right: aHalf('calzone') }), 'unknownItem', 'right.pizza'],
    ['a drink as a half', aPizza({ right: aHalf('cola') }), 'unknownItem', 'right.pizza'],
    [
      'a sauce',
      aPizza({ right: aHalf('funghi', { sauce: { id: 'pesto', amount: 'light' } }) }),
      'unknownSauce',
      'right.sauce',
    ],
    [
      'a topping, at the place where it was sent',
      aPizza({ left: aHalf('margherita', { toppings: [olives, ham] }) }),
      'unknownTopping',
      'left.toppings.1',
    ],
    [
      'a topping that is an ingredient but not offered',
      aPizza({ left: withTopping('margherita', 'garlic') }),
      'unknownTopping',
      'left.toppings.0',
    ],
  ])('%s', (_, choice, code, field) => {
    const result = priceChoice(aMenu(), dearerHalf, choice)
    expect(result.ok ? [] : result.refusals.map((one) => [one.code, one.field])).toContainEqual([
      code,
      field,
    ])
  })

  it('a product', () => {
    const choice = { kind: 'product', item: 'margherita', variant: 'can' } as const
    expect(priceChoice(aMenu(), dearerHalf, choice)).toEqual({
      ok: false,
      refusals: [{ code: 'unknownItem', field: 'item', params: { id: 'margherita' } }],
    })
  })

  it('a variant', () => {
    const choice = { kind: 'product', item: 'cola', variant: 'barrel' } as const
    expect(priceChoice(aMenu(), dearerHalf, choice)).toEqual({
      ok: false,
      refusals: [{ code: 'unknownVariant', field: 'variant', params: { id: 'barrel' } }],
    })
  })

  it('a size, once, whatever else has no price in it', () => {
    const choice = aPizza({
      size: 'xl',
      crust: 'thin',
      left: withTopping('margherita', 'olives'),
      right: aHalf('funghi'),
    })
    expect(priceChoice(aMenu(), dearerHalf, choice)).toEqual({
      ok: false,
      refusals: [{ code: 'unknownSize', field: 'size', params: { id: 'xl' } }],
    })
  })

  it('but not what is only taken off: the card may have lost it meanwhile', () => {
    expect(unit(aPizza({ left: withTopping('margherita', 'ham', 'no') }))).toBe(MARGHERITA)
  })
})
