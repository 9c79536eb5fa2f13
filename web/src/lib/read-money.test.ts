import { describe, expect, it } from 'vitest'
import { readMoney } from './read-money.ts'

describe('an amount as typed', () => {
  it.each([
    ['3', 300],
    ['2.5', 250],
    ['2,50', 250],
    [' 12.05 ', 1205],
    ['0', 0],
    ['1234.56', 123_456],
    // Times a hundred this would be 2009.9999….
    ['20.10', 2010],
  ])('%s is %i cents', (typed, cents) => {
    expect(readMoney(typed)).toBe(cents)
  })

  it.each(['', ' ', '-1', '1.234', '1,234.00', 'ten', '1e3', '2.', '99999999'])(
    '"%s" is none',
    (typed) => {
      expect(readMoney(typed)).toBeNull()
    },
  )
})
