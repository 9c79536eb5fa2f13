import type { MoneyReport } from '@forno/domain/books/money-report'
import { EVENING } from '@forno/domain/testing/an-order'
import { collection, getDocs, limit, orderBy, query, where } from 'firebase/firestore'
import { expect, it } from 'vitest'
import { answerTo } from '../support/rules-attempt.ts'
import { testCoverage } from '../support/rules-coverage.ts'
import { openRules } from '../support/rules-environment.ts'
import { testEveryRole } from '../support/rules-matrix.ts'
import { ELSEWHERE, HERE, signedInAs } from '../support/rules-people.ts'

const rules = openRules('money-reports')

function aReport(store: string) {
  const day = '2026-11-21'
  const report: MoneyReport = {
    id: `${store}:${day}`,
    store,
    day,
    at: EVENING,
    compared: 12,
    captured: 34_740,
    refunded: 0,
    differences: [],
  }
  return {
    path: `moneyReports/${report.id}`,
    store,
    data: () => ({ ...report }),
    change: () => ({ compared: 0 }),
    asked: [where('store', '==', store), orderBy('day', 'desc'), limit(14)],
  }
}

testEveryRole('moneyReports/{report}', rules, () => [
  { what: 'a night of another shop', ...aReport(ELSEWHERE) },
  { what: 'a night of the shop', ...aReport(HERE) },
])

it.each([
  ['without an end', [where('store', '==', HERE)]],
  ['of more than a hundred', [where('store', '==', HERE), limit(101)]],
  ['of every shop', [limit(14)]],
])('a list of reports is refused %s', async (_, asked) => {
  const reports = collection(rules.as(signedInAs('manager')), 'moneyReports')
  expect(await answerTo(getDocs(query(reports, ...asked)))).toBe('refused')
})

testCoverage('moneyReports/{report}', rules)
