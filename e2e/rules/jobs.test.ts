import { EVENING } from '@forno/domain/testing/an-order'
import { collection, getDocs, limit, query, where } from 'firebase/firestore'
import { expect, it } from 'vitest'
import { answerTo } from '../support/rules-attempt.ts'
import { testCoverage } from '../support/rules-coverage.ts'
import { openRules } from '../support/rules-environment.ts'
import { testEveryRole } from '../support/rules-matrix.ts'
import { HERE, signedInAs } from '../support/rules-people.ts'

const rules = openRules('jobs')

testEveryRole('jobs/{job}', rules, () => [
  {
    what: 'a job of the shop',
    path: 'jobs/order-0001:settle:1',
    store: HERE,
    data: () => ({
      kind: 'settlePayment',
      payload: { order: 'order-0001' },
      store: HERE,
      state: 'stuck',
      dueAt: EVENING,
      attempts: 3,
      createdAt: EVENING,
    }),
    change: () => ({ state: 'done' }),
    asked: [where('state', '==', 'stuck'), limit(50)],
  },
])

it.each([
  ['without an end', []],
  ['of more than a hundred', [limit(101)]],
])('a list of jobs is refused %s', async (_, asked) => {
  const jobs = collection(rules.as(signedInAs('admin')), 'jobs')
  expect(await answerTo(getDocs(query(jobs, ...asked)))).toBe('refused')
})

testCoverage('jobs/{job}', rules)
