import { aCase } from '@forno/domain/support/testing/a-case'
import { expect, it } from 'vitest'
import { caseWords } from './case-words.ts'

const refund = aCase({ makeGood: { kind: 'refund', amount: 650, by: 'rules' } })

it('says what happens to the money, by how it was paid', () => {
  expect(caseWords(refund, false).title).toBe('$6.50 are on their way back to your card')
  expect(caseWords(refund, true)).toEqual({
    title: '$6.50 are yours again',
    more: 'You paid in cash: it is ready for you at the shop. Show this page there.',
  })
})

it('says that somebody looks at it, what points came, or that nothing is given', () => {
  expect(caseWords(aCase({ state: 'waiting', makeGood: null }), false).title).toMatch(/manager/)
  const points = aCase({ makeGood: { kind: 'points', amount: 1, by: 'manager-1' } })
  expect(caseWords(points, false).title).toBe('You got 1 point for it')
  expect(caseWords(aCase({ state: 'refused', makeGood: null }), false).more).toMatch(/Nothing/)
})
