import { describe, expect, it } from 'vitest'
import { allergens } from '../menu/ingredient.ts'
import { diets } from '../menu/diet.ts'
import { moveNames } from '../order/moves.ts'
import { statuses } from '../order/statuses.ts'
import { allergenWords, dietWords } from './allergens.ts'
import { languages } from './languages.ts'
import { moveWords, stageSentence, statusWords, statusWordsIn } from './statuses.ts'

describe('words for people', () => {
  it.each(statuses)(
    'tell a customer what "%s" means, in a sentence, in every language',
    (status) => {
      for (const kind of ['delivery', 'pickup'] as const) {
        const said = languages.map((language) => stageSentence(status, kind, language))
        for (const sentence of said) expect(sentence).toMatch(/^[A-Z].*[.!]$/)
        expect(new Set(said).size).toBe(languages.length)
        expect(stageSentence(status, kind)).toBe(said[0])
      }
    },
  )

  it('call for who picks up, and speak of the driver to who waits', () => {
    expect(stageSentence('ready', 'pickup')).toContain('Come and get it')
    expect(stageSentence('ready', 'delivery')).toContain('driver')
  })

  it('are never twice the same: nobody should take one stage or button for another', () => {
    for (const words of [...Object.values(statusWordsIn), moveWords, allergenWords, dietWords]) {
      const all = Object.values(words)
      expect(new Set(all).size).toBe(all.length)
      expect(all.every((text) => text.trim() !== '')).toBe(true)
    }
  })

  it('exist for every stage, move, allergen and diet', () => {
    for (const language of languages) {
      expect(Object.keys(statusWordsIn[language])).toEqual([...statuses])
    }
    expect(statusWords).toBe(statusWordsIn.en)
    expect(Object.keys(moveWords)).toEqual(moveNames)
    expect(Object.keys(allergenWords)).toEqual([...allergens])
    expect(Object.keys(dietWords)).toEqual([...diets])
  })
})
