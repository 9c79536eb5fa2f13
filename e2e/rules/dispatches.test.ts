import { doc, getDoc, limit } from 'firebase/firestore'
import { expect, it } from 'vitest'
import { answerTo } from '../support/rules-attempt.ts'
import { testCoverage } from '../support/rules-coverage.ts'
import { openRules } from '../support/rules-environment.ts'
import { testEveryRole } from '../support/rules-matrix.ts'
import { ELSEWHERE, HERE, signedInAs } from '../support/rules-people.ts'

const rules = openRules('dispatches')

const deskOf = (store: string) => ({
  path: `dispatches/${store}`,
  store,
  data: () => ({ store, auto: true, pins: [], planningUntil: 0, again: false, plan: null }),
  change: () => ({ auto: false }),
  asked: [limit(1)],
})

testEveryRole('dispatches/{store}', rules, () => [
  { what: 'the desk of another shop', ...deskOf(ELSEWHERE) },
  { what: 'the desk of the shop', ...deskOf(HERE) },
])

it('a desk that is not there yet is empty, not refused', async () => {
  const manager = { ...signedInAs('manager'), staff: { sur: ['manager' as const] } }
  expect(await answerTo(getDoc(doc(rules.as(manager), 'dispatches/sur')))).toBe('allowed')
  expect(await answerTo(getDoc(doc(rules.as(manager), 'dispatches/este')))).toBe('refused')
})

testCoverage('dispatches/{store}', rules)
