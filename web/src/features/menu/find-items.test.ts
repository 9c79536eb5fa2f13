import { aMenu } from '@forno/domain/testing/a-menu'
import { describe, expect, it } from 'vitest'
import { allergensOnMenu, anything, findItems, isAnything, type Wanted } from './find-items.ts'

const menu = aMenu()
const find = (wanted: Partial<Wanted>) =>
  findItems(menu, { ...anything, ...wanted }).map(({ item }) => item.id)

describe('looking for something on the menu', () => {
  it('finds everything, in the order of the menu, when nothing is asked for', () => {
    expect(find({})).toEqual(menu.items.map(({ id }) => id))
    expect(isAnything({ ...anything, text: '  ' })).toBe(true)
  })

  it.each([
    ['a name', 'fung', ['funghi']],
    ['an ingredient, in capitals', 'ANCHOV', []],
    ['an ingredient that is only in the sauce', 'cream', ['funghi']],
    ['accents that the menu does not have', 'márgheritá', ['margherita']],
    ['several words in any order', 'olives marinara', ['marinara']],
    ['words of which one is nowhere', 'marinara chocolate', []],
  ])('finds by %s', (_, text, expected) => {
    expect(find({ text })).toEqual(expected)
  })

  it('leaves out what has meat for vegetarians, and what has cheese too for vegans', () => {
    expect(find({ diets: ['vegetarian'] })).not.toContain('pepperoni-classic')
    expect(find({ diets: ['vegan'] })).toEqual(['marinara', 'cola'])
  })

  it('leaves out what has an allergen', () => {
    expect(find({ without: ['milk'] })).toEqual(['marinara', 'cola'])
  })

  it('asks for everything at once: diet, allergen and text', () => {
    expect(find({ text: 'mozzarella', diets: ['vegetarian'], without: ['sulphites'] })).toEqual([
      'margherita',
      'funghi',
      'party',
    ])
  })

  it('offers a pizza on another crust when only the usual dough stands in the way', () => {
    const found = findItems(menu, { ...anything, without: ['gluten'] })
    const margherita = found.find(({ item }) => item.id === 'margherita')
    expect(margherita?.crust?.id).toBe('gluten-free')
    expect(found.find(({ item }) => item.id === 'cola')?.crust).toBeNull()
  })

  it('does not offer a crust that does not come in any size of the pizza', () => {
    expect(find({ without: ['gluten'] })).not.toContain('party')
  })

  it('asks only about allergens that are on the menu', () => {
    expect(allergensOnMenu(menu)).toEqual(['gluten', 'milk', 'sulphites'])
  })
})
