import { nothingMissing } from '@forno/domain/menu/availability'
import { pizzaOf, productOf } from '@forno/domain/menu/menu'
import { aMenu } from '@forno/domain/testing/a-menu'
import { describe, expect, it } from 'vitest'
import { soldOutOf } from './sold-out.ts'

const menu = aMenu()
const funghi = pizzaOf(menu, 'funghi')
const bread = productOf(menu, 'garlic-bread')
if (!funghi || !bread) throw new Error('the menu of the tests has both')

const out = (ingredients: string[], items: string[] = []) => ({
  ingredients: new Set(ingredients),
  items: new Set(items),
})

describe('what is sold out', () => {
  it('is nothing on an ordinary day', () => {
    expect(soldOutOf(menu, funghi, nothingMissing)).toBeNull()
    expect(soldOutOf(menu, funghi, out(['pepperoni'], ['cola']))).toBeNull()
  })

  it('can be left off a pizza, toppings and sauce alike', () => {
    expect(soldOutOf(menu, funghi, out(['mushrooms', 'cream']))).toEqual({
      names: ['mushrooms', 'cream'],
      without: ['mushrooms', 'cream'],
    })
  })

  it('cannot be left out of a side', () => {
    expect(soldOutOf(menu, bread, out(['butter']))).toEqual({ names: ['butter'], without: [] })
  })

  it('may be the item itself, and then nothing helps', () => {
    expect(soldOutOf(menu, funghi, out([], ['funghi']))).toEqual({ names: [], without: [] })
  })
})
