import { describeChoice } from '@forno/domain/pricing/describe-choice'
import { aMenu } from '@forno/domain/testing/a-menu'
import { aHalf, aHalfAndHalf, aLine } from '@forno/domain/testing/an-order'
import { describe, expect, it } from 'vitest'
import { detailsInWords } from './describe-line.ts'

const say = (line: ReturnType<typeof aLine>) => detailsInWords(describeChoice(aMenu(), line.choice))

describe('a cart line in words', () => {
  it('names size and crust', () => {
    expect(say(aLine())).toEqual(['Large, classic crust'])
  })

  it('names what differs from the recipe, half by half', () => {
    const choice = aHalfAndHalf().choice
    if (choice.kind !== 'pizza') throw new Error('a pizza')
    const left = aHalf('margherita', {
      sauce: { id: 'tomato', amount: 'extra' },
      toppings: [
        { ingredient: 'basil', amount: 'no' },
        { ingredient: 'olives', amount: 'extra' },
      ],
    })
    expect(say(aLine({ choice: { ...choice, left } }))).toEqual([
      'Large, classic crust',
      'margherita half: extra tomato sauce, no basil, with extra olives',
    ])
  })
})
