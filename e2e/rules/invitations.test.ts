import { days } from '@forno/domain/time/millis'
import { limit, Timestamp } from 'firebase/firestore'
import { testCoverage } from '../support/rules-coverage.ts'
import { openRules } from '../support/rules-environment.ts'
import { testEveryRole } from '../support/rules-matrix.ts'
import { HERE } from '../support/rules-people.ts'

const rules = openRules('invitations')

// Whoever was invited reads theirs through the command alone: it asks Auth whose address it is.
testEveryRole('invitations/{invitation}', rules, (person) => [
  {
    what: 'an invitation to this shop',
    path: 'invitations/invitation-000000000001',
    own: true,
    data: () => ({
      id: 'invitation-000000000001',
      email: 'new.cook@example.test',
      name: 'Test cook',
      store: HERE,
      roles: ['cook'],
      by: 'admin-1',
      at: Date.now(),
      until: Date.now() + days(7),
      usedBy: person?.uid ?? null,
      expireAt: Timestamp.fromMillis(Date.now() + days(14)),
    }),
    change: () => ({ usedBy: null }),
    asked: [limit(1)],
  },
])

testCoverage('invitations/{invitation}', rules)
