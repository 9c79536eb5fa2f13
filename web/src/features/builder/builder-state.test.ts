import type { Draft } from './builder-state.ts'
import { canonicalChoice } from '@forno/domain/cart/canonical-choice'
import { type Pizza, pizzaOf } from '@forno/domain/menu/menu'
import { aMenu } from '@forno/domain/testing/a-menu'
import { describe, expect, it } from 'vitest'
import {
  beginDraft,
  draftOfLine,
  halve,
  isSameDraft,
  setCrust,
  setRecipe,
  setSauce,
  setSize,
  unhalve,
} from './builder-state.ts'
import { recipeToppings, setAmount, setPlace, toppingState } from './topping-state.ts'

const menu = aMenu()
const pizza = (id: string): Pizza => {
  const known = pizzaOf(menu, id)
  if (!known) throw new Error(`the menu of the tests has ${id}`)
  return known
}
const margherita = () => beginDraft(menu, pizza('margherita'))
const halfFunghi = () => setRecipe(halve(margherita()), 'right', pizza('funghi'))
const toppingOf = (draft: Draft, id: string) => toppingState(menu, draft.choice, id)

describe('beginning to build', () => {
  it('starts with the recipe, in its middle size, on the usual crust', () => {
    expect(margherita().choice).toEqual({
      kind: 'pizza',
      size: 'm',
      crust: 'classic',
      left: { pizza: 'margherita', toppings: [] },
    })
    expect(beginDraft(menu, pizza('party')).choice.size).toBe('l')
  })

  it('starts on another crust when asked to, in a size that it comes in', () => {
    const { choice } = beginDraft(menu, pizza('margherita'), { crust: 'gluten-free' })
    expect(choice).toMatchObject({ size: 's', crust: 'gluten-free' })
  })

  it('stays with the usual crust when the wished-for one is unknown or in none of its sizes', () => {
    expect(beginDraft(menu, pizza('margherita'), { crust: 'gold' }).choice.crust).toBe('classic')
    expect(beginDraft(menu, pizza('party'), { crust: 'gluten-free' }).choice).toMatchObject({
      size: 'l',
      crust: 'classic',
    })
  })

  it('starts without a topping, or without a sauce by its ingredient', () => {
    const draft = beginDraft(menu, pizza('funghi'), { without: ['mushrooms', 'cream', 'gold'] })
    expect(draft.choice.left).toEqual({
      pizza: 'funghi',
      sauce: { id: 'alfredo', amount: 'no' },
      toppings: [{ ingredient: 'mushrooms', amount: 'no' }],
    })
  })

  it('takes a line of the cart apart, unless it is no pizza', () => {
    const { choice } = margherita()
    const line = { key: 'a', choice, quantity: 3, note: 'well done' }
    expect(draftOfLine(line)).toMatchObject({ choice, quantity: 3, note: 'well done' })
    const cola = { kind: 'product', item: 'cola', variant: 'can' } as const
    expect(draftOfLine({ key: 'b', choice: cola, quantity: 1 })).toBeNull()
  })
})

describe('size and crust', () => {
  it('keeps the crust in another size that it comes in', () => {
    const draft = setSize(menu, setCrust(margherita(), 'thin'), 'l')
    expect(draft.choice).toMatchObject({ size: 'l', crust: 'thin' })
  })

  it('gives up a crust that does not come in the new size', () => {
    const small = beginDraft(menu, pizza('margherita'), { crust: 'gluten-free' })
    expect(setSize(menu, small, 'm').choice).toMatchObject({ size: 'm', crust: 'classic' })
  })
})

describe('half and half', () => {
  it('begins with two halves alike, which are still one pizza', () => {
    const draft = halve(margherita())
    expect(draft.choice.right).toEqual(draft.choice.left)
    expect(canonicalChoice(menu, draft.choice)).toEqual(margherita().choice)
  })

  it('changes the recipe of one half and leaves the other alone', () => {
    const { choice } = halfFunghi()
    expect([choice.left.pizza, choice.right?.pizza]).toEqual(['margherita', 'funghi'])
  })

  it('forgets the changes of a recipe that is exchanged for another', () => {
    const changed = setAmount(menu, halfFunghi(), 'mushrooms', 'extra')
    expect(setRecipe(changed, 'right', pizza('marinara')).choice.right?.toppings).toEqual([])
  })

  it('goes back to one pizza as its left half is, and remembers the right one', () => {
    const whole = unhalve(halfFunghi())
    expect(whole.choice).toEqual(margherita().choice)
    expect(halve(whole).choice.right?.pizza).toBe('funghi')
  })
})

describe('sauce', () => {
  it('changes kind and amount one after the other, on one half only', () => {
    const other = setSauce(menu, halfFunghi(), 'right', { id: 'tomato' })
    const less = setSauce(menu, other, 'right', { amount: 'light' })
    expect(less.choice.right?.sauce).toEqual({ id: 'tomato', amount: 'light' })
    expect(less.choice.left.sauce).toBeUndefined()
  })
})

describe('toppings', () => {
  it('lists what the recipes have, each once, the left recipe first', () => {
    expect(recipeToppings(menu, halfFunghi().choice)).toEqual(['mozzarella', 'basil', 'mushrooms'])
  })

  it('shows what lies where from the recipes', () => {
    const draft = halfFunghi()
    expect(toppingOf(draft, 'mozzarella')).toMatchObject({ place: 'whole', amount: 'normal' })
    expect(toppingOf(draft, 'basil')).toMatchObject({ place: 'left', included: true })
    expect(toppingOf(draft, 'mushrooms')).toMatchObject({ place: 'right', included: true })
    expect(toppingOf(draft, 'olives')).toEqual({ place: 'whole', amount: 'no', included: false })
  })

  it('puts a new topping on the whole pizza, and then on one half', () => {
    const added = setAmount(menu, halfFunghi(), 'olives', 'extra')
    expect(toppingOf(added, 'olives')).toMatchObject({ place: 'whole', amount: 'extra' })
    const moved = setPlace(menu, added, 'olives', 'right')
    expect(toppingOf(moved, 'olives')).toMatchObject({ place: 'right', amount: 'extra' })
    expect(moved.choice.left.toppings).toEqual([])
  })

  it('moves what a recipe has to the other half: off here, added there', () => {
    const { choice } = setPlace(menu, halfFunghi(), 'basil', 'right')
    expect(choice.left.toppings).toEqual([{ ingredient: 'basil', amount: 'no' }])
    expect(choice.right?.toppings).toEqual([{ ingredient: 'basil', amount: 'normal' }])
  })

  it('leaves a topping off where it lies, and brings it back to the same place', () => {
    const off = setAmount(menu, halfFunghi(), 'basil', 'no')
    expect(toppingOf(off, 'basil')).toMatchObject({ place: 'left', amount: 'no', included: true })
    expect(setAmount(menu, off, 'basil', 'normal').choice).toEqual(halfFunghi().choice)
  })

  it('says when the halves have different amounts, and evens them out when asked', () => {
    const draft = halfFunghi()
    const left = {
      ...draft.choice.left,
      toppings: [{ ingredient: 'mozzarella', amount: 'light' as const }],
    }
    const mixed = { ...draft, choice: { ...draft.choice, left } }
    expect(toppingOf(mixed, 'mozzarella')).toMatchObject({ place: 'whole', amount: 'mixed' })
    const even = setAmount(menu, mixed, 'mozzarella', 'extra')
    expect(toppingOf(even, 'mozzarella')).toMatchObject({ place: 'whole', amount: 'extra' })
  })

  it('leaves no trace when a change is taken back', () => {
    const there = setAmount(menu, margherita(), 'olives', 'light')
    const back = setAmount(menu, there, 'olives', 'no')
    expect(back.choice).toEqual(margherita().choice)
    expect(isSameDraft(menu, there, margherita())).toBe(false)
    expect(isSameDraft(menu, back, margherita())).toBe(true)
  })
})
