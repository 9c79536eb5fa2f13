import type { Payer } from '@forno/domain/payment/payer'
import { EVENING } from '@forno/domain/testing/an-order'
import { limit } from 'firebase/firestore'
import { testCoverage } from '../support/rules-coverage.ts'
import { openRules } from '../support/rules-environment.ts'
import { testEveryRole } from '../support/rules-matrix.ts'

const rules = openRules('payers')

function aPayer(uid: string) {
  const payer: Payer = { stripe: 'cus_1', createdAt: EVENING }
  return {
    path: `payers/${uid}`,
    data: () => ({ ...payer }),
    change: () => ({ stripe: 'cus_2' }),
    asked: [limit(1)],
  }
}

testEveryRole('payers/{uid}', rules, (person) => [
  { what: 'who somebody is at Stripe', ...aPayer('somebody') },
  ...(person
    ? [{ what: 'who they are at Stripe', ...aPayer(person.uid), own: true as const }]
    : []),
])

testCoverage('payers/{uid}', rules)
