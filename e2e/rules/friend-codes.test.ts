import type { FriendCodeOwner } from '@forno/domain/loyalty/friend-code'
import { EVENING } from '@forno/domain/testing/an-order'
import { limit } from 'firebase/firestore'
import { testCoverage } from '../support/rules-coverage.ts'
import { openRules } from '../support/rules-environment.ts'
import { testEveryRole } from '../support/rules-matrix.ts'

const rules = openRules('friend-codes')

function codeOf(person: string, code: string) {
  const owner: FriendCodeOwner = { person, madeAt: EVENING }
  return {
    path: `friendCodes/${code}`,
    data: () => ({ ...owner }),
    change: () => ({ person: 'somebody-else' }),
    asked: [limit(1)],
  }
}

testEveryRole('friendCodes/{code}', rules, (person) => [
  { what: 'whose a code is', ...codeOf('somebody', 'ABCDEFGH') },
  ...(person
    ? [{ what: 'that a code is theirs', ...codeOf(person.uid, 'BCDEFGHJ'), own: true as const }]
    : []),
])

testCoverage('friendCodes/{code}', rules)
