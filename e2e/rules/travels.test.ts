import type { TravelRecord } from '@forno/domain/geo/travel-record'
import { limit } from 'firebase/firestore'
import { testCoverage } from '../support/rules-coverage.ts'
import { openRules } from '../support/rules-environment.ts'
import { testEveryRole } from '../support/rules-matrix.ts'
import { HERE } from '../support/rules-people.ts'

const rules = openRules('travels')

const record: TravelRecord = { spend: null, known: {} }

testEveryRole('travels/{store}', rules, () => [
  {
    what: 'what a paid service has told the shop',
    path: `travels/${HERE}`,
    store: HERE,
    data: () => ({ ...record }),
    change: () => ({ spend: null }),
    asked: [limit(1)],
  },
])

testCoverage('travels/{store}', rules)
