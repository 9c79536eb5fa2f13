import type { Lift } from '@forno/domain/recommend/lift-schema'
import { EVENING } from '@forno/domain/testing/an-order'
import { doc, getDoc, limit } from 'firebase/firestore'
import { expect, it } from 'vitest'
import { answerTo } from '../support/rules-attempt.ts'
import { testCoverage } from '../support/rules-coverage.ts'
import { openRules } from '../support/rules-environment.ts'
import { testEveryRole } from '../support/rules-matrix.ts'
import { ELSEWHERE, HERE, signedInAs } from '../support/rules-people.ts'

const rules = openRules('lifts')

const group = { people: 0, orders: 0, goods: 0, goodsPerOrder: 0, taken: 0 }
const liftOf = (store: string): Lift => ({
  store,
  from: 0,
  to: EVENING,
  share: 0.1,
  shown: group,
  heldOut: group,
  lift: null,
  verdict: 'unclear',
})

const reportOf = (store: string) => ({
  path: `lifts/${store}`,
  store,
  data: () => ({ ...liftOf(store) }),
  change: () => ({ verdict: 'more' }),
  asked: [limit(1)],
})

testEveryRole('lifts/{store}', rules, () => [
  { what: 'the report of another shop', ...reportOf(ELSEWHERE) },
  { what: 'the report of the shop', ...reportOf(HERE) },
])

it('before the first night there is none, which its manager may learn', async () => {
  const manager = { ...signedInAs('manager'), staff: { sur: ['manager' as const] } }
  expect(await answerTo(getDoc(doc(rules.as(manager), 'lifts/sur')))).toBe('allowed')
  expect(await answerTo(getDoc(doc(rules.as(manager), 'lifts/este')))).toBe('refused')
})

testCoverage('lifts/{store}', rules)
