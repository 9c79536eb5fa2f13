import type { Person } from '@forno/domain/access/roles'
import type { Case } from '@forno/domain/support/case'
import { aCase } from '@forno/domain/support/testing/a-case'
import { collection, getDocs, limit, orderBy, query, where } from 'firebase/firestore'
import { expect, it } from 'vitest'
import { answerTo } from '../support/rules-attempt.ts'
import { testCoverage } from '../support/rules-coverage.ts'
import { openRules } from '../support/rules-environment.ts'
import { testEveryRole } from '../support/rules-matrix.ts'
import { ELSEWHERE, HERE, signedInAs } from '../support/rules-people.ts'
import type { Target } from '../support/rules-targets.ts'

const rules = openRules('cases')

function caseOf(store: string, customer: string) {
  const known: Case = aCase({ id: `case-of-${customer}-at-${store}`, store, customer })
  return {
    path: `cases/${known.id}`,
    store,
    data: () => ({ ...known }),
    change: () => ({ answer: 'You get it all back.' }),
  }
}

const askedByShop = (store: string) => [
  where('store', '==', store),
  where('state', '==', 'solved'),
  orderBy('openedAt'),
  limit(50),
]

function targetsFor(person: Person | null): Target[] {
  const others: Target[] = [
    {
      what: 'a problem told to another shop',
      ...caseOf(ELSEWHERE, 'somebody'),
      asked: askedByShop(ELSEWHERE),
    },
    { what: 'a problem told to the shop', ...caseOf(HERE, 'somebody'), asked: askedByShop(HERE) },
  ]
  if (!person) return others
  return [
    ...others,
    {
      what: 'a problem they told of themselves',
      ...caseOf(ELSEWHERE, person.uid),
      own: true,
      asked: [where('customer', '==', person.uid), orderBy('openedAt', 'desc'), limit(20)],
    },
  ]
}

testEveryRole('cases/{caseId}', rules, targetsFor)

it.each([
  ['without an end', [where('store', '==', HERE)]],
  ['of more than a hundred', [where('store', '==', HERE), limit(101)]],
  ['without saying whose', [limit(50)]],
])('a list of problems is refused %s', async (_, asked) => {
  const cases = collection(rules.as(signedInAs('manager')), 'cases')
  expect(await answerTo(getDocs(query(cases, ...asked)))).toBe('refused')
})

testCoverage('cases/{caseId}', rules)
