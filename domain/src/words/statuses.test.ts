import { describe, expect, it } from 'vitest'
import { allergens } from '../menu/ingredient.ts'
import { diets } from '../menu/diet.ts'
import { moveNames } from '../order/moves.ts'
import { statuses } from '../order/statuses.ts'
import { allergenWords, dietWords } from './allergens.ts'
import { moveWords, stageSentence, statusWords } from './statuses.ts'

describe('words for people', () => {
  it.each(statuses)('tell a customer what "%s" means, in a sentence', (status) => {
    for (const kind of ['delivery', 'pickup'] as const) {
      expect(stageSentence(status, kind)).toMatch(/^[A-Z].*[.!]$/)
    }
  })

  it('call for who picks up, and speak of the driver to who waits', () => {
    expect(stageSentence('ready', 'pickup')).toContain('Come and get it')
    expect(stageSentence('ready', 'delivery')).toContain('driver')
  })

  it('are never twice the same: nobody should take one stage or button for another', () => {
    for (const words of [statusWords, moveWords, allergenWords, dietWords]) {
      const all = Object.values(words)
      expect(new Set(all).size).toBe(all.length)
      expect(all.every((text) => text.trim() !== '')).toBe(true)
    }
  })

  it('exist for every stage, move, allergen and diet', () => {
    expect(Object.keys(statusWords)).toEqual([...statuses])
    expect(Object.keys(moveWords)).toEqual(moveNames)
    expect(Object.keys(allergenWords)).toEqual([...allergens])
    expect(Object.keys(dietWords)).toEqual([...diets])
  })
})
