import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { aMenu } from '../testing/a-menu.ts'
import { slugSchema } from './ids.ts'
import { menuSchema, pizzaOf, productOf, toppingOf } from './menu.ts'

describe('a menu', () => {
  it('has the shape it is published in', () => {
    expect(v.safeParse(menuSchema, aMenu()).issues).toBeUndefined()
  })

  it.each<[string, object]>([
    ['something nobody knows', { ...aMenu(), discount: 5 }],
    [
      'a price with a fraction',
      { ...aMenu(), crusts: [{ ...aMenu().crusts[0], prices: { s: 0.5 } }] },
    ],
    ['a price below zero', { ...aMenu(), crusts: [{ ...aMenu().crusts[0], prices: { s: -1 } }] }],
    [
      'a product without variants',
      { ...aMenu(), items: [{ ...productOf(aMenu(), 'cola'), variants: [] }] },
    ],
    [
      'an unknown allergen',
      { ...aMenu(), ingredients: [{ ...aMenu().ingredients[0], allergens: ['dust'] }] },
    ],
  ])('with %s is none', (_, menu) => {
    expect(v.is(menuSchema, menu)).toBe(false)
  })

  it('is asked for a pizza, a product or a topping, and gives each only as what it is', () => {
    expect(pizzaOf(aMenu(), 'margherita')?.kind).toBe('pizza')
    expect(productOf(aMenu(), 'cola')?.kind).toBe('product')
    expect(toppingOf(aMenu(), 'olives')?.group).toBe('vegetable')
    expect([
      pizzaOf(aMenu(), 'cola'),
      productOf(aMenu(), 'margherita'),
      toppingOf(aMenu(), 'garlic'),
    ]).toEqual([undefined, undefined, undefined])
  })
})

describe('a name in lower case', () => {
  it.each(['centro', 'bbq-chicken', '4-cheese', 'a'])('may be %s', (id) => {
    expect(v.is(slugSchema, id)).toBe(true)
  })

  it.each(['', '-a', 'A', 'a b', 'a/b', '..', 'ñandú', 'a'.repeat(61), 5])(
    'may not be %s',
    (id) => {
      expect(v.is(slugSchema, id)).toBe(false)
    },
  )
})
