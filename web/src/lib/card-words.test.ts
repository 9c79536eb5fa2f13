import { describe, expect, it } from 'vitest'
import { cardWords, expiryWords, isExpired } from './card-words.ts'

const card = { id: 'pm_1', brand: 'visa', last4: '4242', expMonth: 9, expYear: 2030 }

describe('a saved card in words', () => {
  it('is its brand, its end and its month', () => {
    expect(`${cardWords(card)}, ${expiryWords(card)}`).toBe('Visa ending 4242, 09/30')
    expect(cardWords({ ...card, brand: 'something new' })).toBe('Card ending 4242')
  })

  it('is good until the last day of its month', () => {
    expect(isExpired(card, Date.UTC(2030, 8, 30, 23))).toBe(false)
    expect(isExpired(card, Date.UTC(2030, 9, 2))).toBe(true)
  })
})
