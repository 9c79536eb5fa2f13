import type { Allergen } from '@forno/domain/menu/ingredient'
import {
  allergensIn,
  dietsOf,
  ingredientsOfChoice,
  ingredientsOfItem,
} from '@forno/domain/menu/diet'
import { byId, menuSchema, type Pizza, pizzaOf, toppingOf } from '@forno/domain/menu/menu'
import { priceChoice } from '@forno/domain/pricing/price-choice'
import * as v from 'valibot'
import { describe, expect, it, test } from 'vitest'
import { demoMenu } from './demo-menu.ts'

const pizzas = demoMenu.items.filter((item): item is Pizza => item.kind === 'pizza')
const products = demoMenu.items.filter((item) => item.kind === 'product')
const twice = (ids: readonly string[]) => ids.filter((id, at) => ids.indexOf(id) !== at)

describe('the demo menu', () => {
  test('is a valid menu, well below the size of one document', () => {
    expect(v.safeParse(menuSchema, demoMenu).issues ?? []).toEqual([])
    expect(JSON.stringify(demoMenu).length).toBeLessThan(200_000)
  })

  test('has the 32 pizzas, in four sections, and at least 14 other things', () => {
    const countIn = (id: string) => pizzas.filter(({ section }) => section === id).length
    expect(['chicken', 'classic', 'supreme', 'veggie'].map(countIn)).toEqual([6, 8, 9, 9])
    expect(pizzas).toHaveLength(32)
    expect(products.length).toBeGreaterThanOrEqual(14)
  })

  test('has no id twice and nothing in a section that is not there', () => {
    const { items, ingredients, toppings, sections } = demoMenu
    expect(twice(items.map(({ id }) => id))).toEqual([])
    expect(twice(ingredients.map(({ id }) => id))).toEqual([])
    expect(twice(toppings.map(({ ingredient }) => ingredient))).toEqual([])
    expect(items.filter(({ section }) => !byId(sections, section))).toEqual([])
    expect(sections.filter(({ id }) => !items.some((item) => item.section === id))).toEqual([])
  })

  test('names only ingredients that it knows, and knows none that nothing needs', () => {
    const needed = new Set([
      ...demoMenu.crusts.flatMap(({ ingredients }) => ingredients),
      ...demoMenu.sauces.flatMap(({ ingredients }) => ingredients),
      ...demoMenu.toppings.map(({ ingredient }) => ingredient),
      ...products.flatMap(({ ingredients }) => ingredients),
    ])
    expect([...needed].toSorted()).toEqual(demoMenu.ingredients.map(({ id }) => id).toSorted())
  })

  test('describes every item in one short sentence of its own', () => {
    for (const { description } of demoMenu.items) expect(description).toMatch(/^.{20,109}\.$/)
    expect(twice(demoMenu.items.map(({ description }) => description))).toEqual([])
  })

  it.each(pizzas.map((pizza) => [pizza.name, pizza] as const))(
    '%s can be had in each of its sizes, with everything on it for sale as extra',
    (_, pizza) => {
      expect(pizza.toppings).toContain('mozzarella')
      expect(twice(pizza.toppings)).toEqual([])
      for (const size of Object.keys(pizza.prices)) {
        expect(byId(demoMenu.sizes, size)).toBeDefined()
        expect(byId(demoMenu.sauces, pizza.sauce)?.prices[size]).toBeGreaterThan(0)
        for (const topping of pizza.toppings) {
          expect(toppingOf(demoMenu, topping)?.prices[size]).toBeGreaterThan(0)
        }
        const left = { pizza: pizza.id, toppings: [] }
        const choice = { kind: 'pizza', size, crust: 'classic', left } as const
        const price = priceChoice(demoMenu, { base: 'dearer', topping: 'half' }, choice)
        expect(price).toMatchObject({ ok: true, value: { unit: pizza.prices[size] } })
      }
    },
  )

  test('costs more the larger it gets', () => {
    const order = demoMenu.sizes.map(({ id }) => id)
    const rows = [...pizzas, ...demoMenu.toppings, ...demoMenu.sauces]
    for (const { prices } of rows) {
      const row = order.flatMap((size) => prices[size] ?? [])
      expect(row).toEqual([...new Set(row)].toSorted((a, b) => a - b))
    }
  })

  test('has the facts as they are: the odd sizes and a few prices', () => {
    expect(pizzaOf(demoMenu, 'greek')?.prices).toEqual({
      s: 1200,
      m: 1600,
      l: 2050,
      xl: 2550,
      xxl: 3595,
    })
    expect(pizzaOf(demoMenu, 'brie-carre')?.prices).toEqual({ s: 2365 })
    expect(pizzaOf(demoMenu, 'four-cheese')?.prices).toEqual({ s: 1175, m: 1475, l: 1795 })
    const prices = pizzas.flatMap((pizza) => Object.values(pizza.prices))
    expect(prices).toHaveLength(96)
    expect(prices.reduce((total, price) => total + price, 0)).toBe(157830)
  })
})

const allergensOf = (id: string): Allergen[] | undefined => {
  const item = byId(demoMenu.items, id)
  return item && allergensIn(ingredientsOfItem(demoMenu, item))
}

describe('who may eat what', () => {
  it.each<[string, Allergen[]]>([
    ['pepperoni', ['gluten', 'milk', 'sulphites']],
    ['napolitana', ['gluten', 'fish', 'milk']],
    ['chicken-pesto', ['gluten', 'milk', 'nuts']],
    ['barbecue-chicken', ['gluten', 'milk', 'celery', 'mustard']],
    ['vegetables-vegetables', ['gluten', 'milk']],
    ['tiramisu', ['gluten', 'eggs', 'milk']],
    ['cola', []],
  ])('%s contains %j', (id, expected) => {
    expect(allergensOf(id)).toEqual(expected)
  })

  test('every pizza of the veggie section is vegetarian', () => {
    for (const pizza of pizzas.filter(({ section }) => section === 'veggie')) {
      expect(dietsOf(ingredientsOfItem(demoMenu, pizza))).toContain('vegetarian')
    }
  })

  test('there is something vegan among sides, dips and drinks, and a vegan pizza can be built', () => {
    const vegan = products.filter((item) =>
      dietsOf(ingredientsOfItem(demoMenu, item)).includes('vegan'),
    )
    const sections = new Set(vegan.map(({ section }) => section))
    expect([...sections].toSorted()).toEqual(['dips', 'drinks', 'sides'])
    const built = ingredientsOfChoice(demoMenu, {
      kind: 'pizza',
      size: 'm',
      crust: 'classic',
      left: {
        pizza: 'mexicana',
        toppings: [
          { ingredient: 'mozzarella', amount: 'no' },
          { ingredient: 'vegan-mozzarella', amount: 'normal' },
        ],
      },
    })
    expect(dietsOf(built)).toContain('vegan')
  })

  test('a pizza without gluten can be had in the two sizes that its dough comes in', () => {
    const crust = byId(demoMenu.crusts, 'gluten-free')
    expect(Object.keys(crust?.prices ?? {})).toEqual(['s', 'm'])
    const left = { pizza: 'hawaiian', toppings: [] }
    const choice = { kind: 'pizza', size: 's', crust: 'gluten-free', left } as const
    expect(allergensIn(ingredientsOfChoice(demoMenu, choice))).not.toContain('gluten')
  })
})
