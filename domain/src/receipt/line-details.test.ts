import { describe, expect, it } from 'vitest'
import type { Half } from '../cart/choice.ts'
import { describeChoice } from '../pricing/describe-choice.ts'
import { aMenu } from '../testing/a-menu.ts'
import { aHalf, aHalfAndHalf, aLine } from '../testing/an-order.ts'
import { lineDetails } from './line-details.ts'

const say = ({ choice, note }: ReturnType<typeof aLine>) =>
  lineDetails(describeChoice(aMenu(), choice), note)

const withLeft = (left: Half) => {
  const { choice } = aHalfAndHalf()
  if (choice.kind !== 'pizza') throw new Error('a pizza')
  return aLine({ choice: { ...choice, left } })
}

describe('what is said below a line', () => {
  it('names size and crust', () => {
    expect(say(aLine())).toEqual(['Large, classic crust'])
  })

  it('names what differs from the recipe, half by half', () => {
    const left = aHalf('margherita', {
      sauce: { id: 'tomato', amount: 'extra' },
      toppings: [
        { ingredient: 'basil', amount: 'no' },
        { ingredient: 'mozzarella', amount: 'light' },
        { ingredient: 'olives', amount: 'extra' },
      ],
    })
    expect(say(withLeft(left))).toEqual([
      'Large, classic crust',
      'margherita half: extra tomato sauce, no basil, light mozzarella, with extra olives',
    ])
  })

  it('names another sauce, and none', () => {
    const sauced = (id: string, amount: 'no' | 'normal') =>
      say(withLeft(aHalf('margherita', { sauce: { id, amount } })))[1]
    expect(sauced('alfredo', 'normal')).toBe('margherita half: alfredo sauce')
    expect(sauced('tomato', 'no')).toBe('margherita half: no sauce')
  })

  it('names a product’s variant, and repeats the note', () => {
    const choice = { kind: 'product', item: 'cola', variant: 'can' } as const
    expect(say(aLine({ choice, note: 'cold please' }))).toEqual(['Can', '“cold please”'])
  })
})
