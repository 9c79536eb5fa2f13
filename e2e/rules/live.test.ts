import { anAvailability } from '@forno/domain/testing/a-store'
import { limit } from 'firebase/firestore'
import { testCoverage } from '../support/rules-coverage.ts'
import { openRules } from '../support/rules-environment.ts'
import { testEveryRole } from '../support/rules-matrix.ts'
import { HERE } from '../support/rules-people.ts'

const rules = openRules('live')

testEveryRole('stores/{store}/live/{doc}', rules, () => [
  {
    what: 'what the shop is out of',
    path: `stores/${HERE}/live/availability`,
    store: HERE,
    data: () => ({ ...anAvailability() }),
    change: () => ({ soldOut: [] }),
    asked: [limit(10)],
  },
])

testCoverage('stores/{store}/live/{doc}', rules)
