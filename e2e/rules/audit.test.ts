import type { AuditLine } from '@forno/domain/access/audit'
import { EVENING } from '@forno/domain/testing/an-order'
import { collection, getDocs, limit, orderBy, query, where } from 'firebase/firestore'
import { expect, it } from 'vitest'
import { answerTo } from '../support/rules-attempt.ts'
import { testCoverage } from '../support/rules-coverage.ts'
import { openRules } from '../support/rules-environment.ts'
import { testEveryRole } from '../support/rules-matrix.ts'
import { ELSEWHERE, HERE, signedInAs } from '../support/rules-people.ts'

const rules = openRules('audit')

function aLine(store: string) {
  const line: AuditLine = {
    store,
    at: EVENING,
    by: 'manager-1',
    what: 'setSoldOut',
    subject: 'basil',
    detail: 'out',
  }
  return {
    path: `audit/${store}-1`,
    store,
    data: () => ({ ...line }),
    change: () => ({ by: 'somebody' }),
    asked: [where('store', '==', store), orderBy('at', 'desc'), limit(50)],
  }
}

testEveryRole('audit/{line}', rules, () => [
  { what: 'a line of another shop', ...aLine(ELSEWHERE) },
  { what: 'a line of the shop', ...aLine(HERE) },
])

it.each([
  ['without an end', [where('store', '==', HERE)]],
  ['of more than a hundred', [where('store', '==', HERE), limit(101)]],
  ['of every shop', [limit(50)]],
])('a list of what was changed is refused %s', async (_, asked) => {
  const lines = collection(rules.as(signedInAs('manager')), 'audit')
  expect(await answerTo(getDocs(query(lines, ...asked)))).toBe('refused')
})

testCoverage('audit/{line}', rules)
