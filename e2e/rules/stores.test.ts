import { aStore } from '@forno/domain/testing/a-store'
import { collection, getDocs, limit, query } from 'firebase/firestore'
import { expect, it } from 'vitest'
import { answerTo } from '../support/rules-attempt.ts'
import { testCoverage } from '../support/rules-coverage.ts'
import { openRules } from '../support/rules-environment.ts'
import { testEveryRole } from '../support/rules-matrix.ts'
import { ELSEWHERE, HERE } from '../support/rules-people.ts'

const rules = openRules('stores')

testEveryRole('stores/{store}', rules, () =>
  [HERE, ELSEWHERE].map((store) => ({
    what: store === HERE ? 'the shop' : 'another shop',
    path: `stores/${store}`,
    store,
    data: () => ({ ...aStore({ id: store }) }),
    change: () => ({ name: 'Changed' }),
    asked: [limit(10)],
  })),
)

it.each([
  ['without an end', []],
  ['of more than a hundred', [limit(101)]],
])('a list of shops is refused %s', async (_, asked) => {
  const stores = query(collection(rules.as(null), 'stores'), ...asked)
  expect(await answerTo(getDocs(stores))).toBe('refused')
})

testCoverage('stores/{store}', rules)
