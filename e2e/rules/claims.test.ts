import { EVENING } from '@forno/domain/testing/an-order'
import { limit } from 'firebase/firestore'
import { testCoverage } from '../support/rules-coverage.ts'
import { openRules } from '../support/rules-environment.ts'
import { testEveryRole } from '../support/rules-matrix.ts'

const rules = openRules('claims')

testEveryRole('claims/{claim}', rules, () => [
  {
    what: 'the claim of a checkout',
    path: 'claims/0001',
    own: true,
    data: () => ({ order: 'order-0001', fingerprint: 'a', expireAt: EVENING }),
    change: () => ({ order: 'order-0002' }),
    asked: [limit(1)],
  },
])

testCoverage('claims/{claim}', rules)
