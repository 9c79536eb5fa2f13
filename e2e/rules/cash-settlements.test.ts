import type { CashSettlement } from '@forno/domain/books/cash-settlement'
import { EVENING } from '@forno/domain/testing/an-order'
import { collection, getDocs, limit, orderBy, query, where } from 'firebase/firestore'
import { expect, it } from 'vitest'
import { answerTo } from '../support/rules-attempt.ts'
import { testCoverage } from '../support/rules-coverage.ts'
import { openRules } from '../support/rules-environment.ts'
import { testEveryRole } from '../support/rules-matrix.ts'
import { ELSEWHERE, HERE, signedInAs } from '../support/rules-people.ts'

const rules = openRules('cash-settlements')

function aSettlement(store: string, drawer = 'counter') {
  const settlement: CashSettlement = {
    id: `${store}-${drawer}`,
    store,
    drawer,
    orders: ['order-0001'],
    expected: 3474,
    counted: 3474,
    note: '',
    by: 'manager-1',
    at: EVENING,
  }
  return {
    path: `cashSettlements/${settlement.id}`,
    store,
    data: () => ({ ...settlement }),
    change: () => ({ counted: 0 }),
    asked: [where('store', '==', store), orderBy('at', 'desc'), limit(20)],
  }
}

testEveryRole('cashSettlements/{settlement}', rules, (person) => [
  { what: 'a settlement of another shop', ...aSettlement(ELSEWHERE) },
  { what: 'a settlement of the shop', ...aSettlement(HERE) },
  ...(person
    ? [
        {
          what: 'the settlement of a drawer they carried',
          ...aSettlement(HERE, person.uid),
          own: true as const,
        },
      ]
    : []),
])

it.each([
  ['without an end', [where('store', '==', HERE)]],
  ['of more than a hundred', [where('store', '==', HERE), limit(101)]],
  ['of every shop', [limit(20)]],
])('a list of settlements is refused %s', async (_, asked) => {
  const settlements = collection(rules.as(signedInAs('manager')), 'cashSettlements')
  expect(await answerTo(getDocs(query(settlements, ...asked)))).toBe('refused')
})

testCoverage('cashSettlements/{settlement}', rules)
