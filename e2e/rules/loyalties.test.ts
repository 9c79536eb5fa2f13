import { type LoyaltyAccount, newAccount } from '@forno/domain/loyalty/account'
import { doc, getDoc, limit } from 'firebase/firestore'
import { expect, it } from 'vitest'
import { answerTo } from '../support/rules-attempt.ts'
import { testCoverage } from '../support/rules-coverage.ts'
import { openRules } from '../support/rules-environment.ts'
import { testEveryRole } from '../support/rules-matrix.ts'
import { HERE, signedInAs } from '../support/rules-people.ts'

const rules = openRules('loyalties')

function accountOf(uid: string) {
  const account: LoyaltyAccount = newAccount(uid, HERE)
  return {
    path: `loyalties/${uid}`,
    store: HERE,
    data: () => ({ ...account }),
    change: () => ({ balance: 100_000 }),
    asked: [limit(1)],
  }
}

testEveryRole('loyalties/{uid}', rules, (person) => [
  { what: 'where another person’s points stand', ...accountOf('somebody') },
  ...(person
    ? [{ what: 'where their points stand', ...accountOf(person.uid), own: true as const }]
    : []),
])

it('whoever has no points yet may look whether they have', async () => {
  const nobody = { ...signedInAs('customer'), uid: 'without-points' }
  const path = `loyalties/${nobody.uid}`
  expect(await answerTo(getDoc(doc(rules.as(nobody), path)))).toBe('allowed')
})

testCoverage('loyalties/{uid}', rules)
