import * as fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { aMenu } from '../testing/a-menu.ts'
import { aHalf } from '../testing/an-order.ts'
import { anyChoice } from '../testing/arbitraries.ts'
import { canonicalChoice, choiceKey } from './canonical-choice.ts'
import { type Choice, choiceSchema, type Half } from './choice.ts'

const pizza = (left: Half, right?: Half): Choice => ({
  kind: 'pizza',
  size: 'l',
  crust: 'classic',
  left,
  ...(right ? { right } : {}),
})
const topped = (...toppings: Half['toppings']) => aHalf('margherita', { toppings })
const sauced = (id: string, amount: 'no' | 'light' | 'normal') =>
  aHalf('margherita', { sauce: { id, amount } })

const canonical = (choice: Choice) => canonicalChoice(aMenu(), choice)

describe('a choice in its shortest form', () => {
  it.each<[string, Half]>([
    ['an ingredient in its usual amount', topped({ ingredient: 'basil', amount: 'normal' })],
    ['none of what was never on it', topped({ ingredient: 'olives', amount: 'no' })],
    ['the recipe’s own sauce', sauced('tomato', 'normal')],
  ])('says nothing of %s', (_, left) => {
    expect(canonical(pizza(left))).toEqual(pizza(aHalf()))
  })

  it.each<[string, Half]>([
    ['an ingredient that is added', topped({ ingredient: 'olives', amount: 'normal' })],
    ['an ingredient that is taken off', topped({ ingredient: 'basil', amount: 'no' })],
    ['less of an ingredient', topped({ ingredient: 'basil', amount: 'light' })],
    ['another sauce', sauced('alfredo', 'normal')],
    ['less sauce', sauced('tomato', 'light')],
    ['no sauce', sauced('tomato', 'no')],
  ])('keeps %s', (_, left) => {
    expect(canonical(pizza(left))).toEqual(pizza(left))
  })

  it('lists changes by name, in whatever order they were made', () => {
    const olives = { ingredient: 'olives', amount: 'normal' } as const
    const anchovies = { ingredient: 'anchovies', amount: 'extra' } as const
    expect(canonical(pizza(topped(olives, anchovies)))).toEqual(pizza(topped(anchovies, olives)))
  })

  it('takes the last word about an ingredient', () => {
    const left = topped(
      { ingredient: 'basil', amount: 'no' },
      { ingredient: 'basil', amount: 'extra' },
    )
    expect(canonical(pizza(left))).toEqual(pizza(topped({ ingredient: 'basil', amount: 'extra' })))
  })

  it('is one whole pizza when its halves turn out alike', () => {
    const same = topped({ ingredient: 'basil', amount: 'normal' })
    expect(canonical(pizza(aHalf(), same))).toEqual(pizza(aHalf()))
  })

  it('knows no sauce from no other sauce', () => {
    expect(canonical(pizza(sauced('alfredo', 'no')))).toEqual(pizza(sauced('tomato', 'no')))
  })

  it('stays as it is when a recipe is unknown', () => {
    const unknown = pizza(aHalf(), aHalf('calzone'))
    expect(canonical(unknown)).toEqual(unknown)
  })

  it('is a choice like any other, and shortening it again changes nothing', () => {
    fc.assert(
      fc.property(anyChoice, ({ menu, choice }) => {
        const once = canonicalChoice(menu, choice)
        expect(v.is(choiceSchema, once)).toBe(true)
        expect(canonicalChoice(menu, once)).toEqual(once)
      }),
      { numRuns: 1000 },
    )
  })
})

describe('the key of a choice', () => {
  const key = (choice: Choice) => choiceKey(aMenu(), choice)

  it('is the same for the same thing said differently', () => {
    expect(key(pizza(aHalf(), aHalf()))).toBe(key(pizza(sauced('tomato', 'normal'))))
  })

  it('does not depend on the order of a product’s fields', () => {
    const one: Choice = { kind: 'product', item: 'cola', variant: 'can' }
    const other: Choice = { variant: 'can', item: 'cola', kind: 'product' }
    expect(key(one)).toBe(key(other))
  })

  it('differs for another size, another crust, and halves the other way round', () => {
    const choice = pizza(aHalf(), aHalf('funghi'))
    if (choice.kind !== 'pizza') throw new Error('not a pizza')
    const others = [
      choice,
      { ...choice, size: 's' },
      { ...choice, crust: 'thin' },
      pizza(aHalf('funghi'), aHalf()),
      pizza(aHalf()),
    ]
    expect(new Set(others.map(key)).size).toBe(others.length)
  })
})
