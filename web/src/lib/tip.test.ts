import { describe, expect, it } from 'vitest'
import { readTip, tipPresets } from './tip.ts'

describe('a tip', () => {
  it('is offered as round amounts', () => {
    expect(tipPresets(2375).map(({ amount }) => amount)).toEqual([240, 355, 475])
  })

  it.each([
    ['2.50', 250],
    ['2,5', 250],
    ['3', 300],
    ['0', 0],
    ['200', 20_000],
  ])('typed as %s is %i cents', (typed, cents) => expect(readTip(typed)).toBe(cents))

  it.each(['', '-1', 'two', '1.234', '200.01', '1e3'])('is not %j', (typed) =>
    expect(readTip(typed)).toBeNull(),
  )
})
