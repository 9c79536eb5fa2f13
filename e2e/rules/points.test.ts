import type { Person } from '@forno/domain/access/roles'
import type { PointsLine } from '@forno/domain/loyalty/points-line'
import { EVENING } from '@forno/domain/testing/an-order'
import { days } from '@forno/domain/time/millis'
import { collection, getDocs, limit, orderBy, query, where } from 'firebase/firestore'
import { expect, it } from 'vitest'
import { answerTo } from '../support/rules-attempt.ts'
import { testCoverage } from '../support/rules-coverage.ts'
import { openRules } from '../support/rules-environment.ts'
import { testEveryRole } from '../support/rules-matrix.ts'
import { HERE, signedInAs } from '../support/rules-people.ts'
import type { Target } from '../support/rules-targets.ts'

const rules = openRules('points')

const lineOf = (person: string) => {
  const line: PointsLine = {
    id: `${person}:earn:1`,
    person,
    store: HERE,
    order: 'order-0001',
    code: 'K7M2',
    kind: 'earn',
    amount: 100,
    owed: 0,
    at: EVENING,
    lots: [{ until: EVENING + days(365), points: 100 }],
  }
  return {
    path: `points/${line.id}`,
    store: HERE,
    data: () => ({ ...line }),
    change: () => ({ amount: 100_000 }),
    asked: [where('person', '==', person), orderBy('at', 'desc'), limit(20)],
  }
}

testEveryRole('points/{line}', rules, (person: Person | null): Target[] => [
  { what: 'a line of another person’s points', ...lineOf('somebody') },
  ...(person
    ? [{ what: 'a line of their points', ...lineOf(person.uid), own: true as const }]
    : []),
])

const customer = signedInAs('customer')

it.each([
  ['of everybody', [limit(20)]],
  ['without an end', [where('person', '==', customer.uid)]],
  ['of more than a hundred', [where('person', '==', customer.uid), limit(101)]],
])('a list of points is refused %s', async (_, asked) => {
  const points = collection(rules.as(customer), 'points')
  expect(await answerTo(getDocs(query(points, ...asked)))).toBe('refused')
})

testCoverage('points/{line}', rules)
