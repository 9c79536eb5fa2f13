import { describe, expect, it } from 'vitest'
import { aHalfAndHalf, aLine } from '../testing/an-order.ts'
import { isHeldOut } from './hold-out.ts'
import { stillSuggested, suggestedInCart } from './suggested-in-cart.ts'
import { tookSuggestion } from './took-suggestion.ts'

const lines = [aHalfAndHalf()]
const heldOut = ['ana', 'eva', 'leo', 'mia', 'tom'].find((name) => isHeldOut(name, 0.5)) ?? ''

describe('an order', () => {
  it('took a suggestion when something that was suggested is in it, also as half of a pizza', () => {
    expect(tookSuggestion({ lines, suggested: ['funghi'] }, 'ana', 0)).toBe(true)
    expect(suggestedInCart(lines, ['cola', 'funghi', 'funghi'])).toEqual(['funghi'])
  })

  it.each([
    ['nothing was suggested', undefined],
    ['what was suggested is not in it', ['cola']],
  ])('took none when %s', (_, suggested) => {
    const order = { lines: [aLine()], ...(suggested ? { suggested } : {}) }
    expect(tookSuggestion(order, 'ana', 0)).toBe(false)
  })

  it('of somebody who is suggested nothing took none, whatever their browser says', () => {
    expect(heldOut).not.toBe('')
    expect(tookSuggestion({ lines, suggested: ['funghi'] }, heldOut, 0.5)).toBe(false)
  })
})

describe('a cart', () => {
  it('forgets what was suggested once it is taken out, and keeps what is still being built', () => {
    const suggested = ['funghi', 'cola']
    expect(stillSuggested(suggested, lines, lines)).toEqual(suggested)
    expect(stillSuggested(suggested, lines, [aLine()])).toEqual(['cola'])
  })
})
