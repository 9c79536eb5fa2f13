import { learnt } from '@forno/domain/recommend/testing'
import { limit } from 'firebase/firestore'
import { testCoverage } from '../support/rules-coverage.ts'
import { openRules } from '../support/rules-environment.ts'
import { testEveryRole } from '../support/rules-matrix.ts'
import { ELSEWHERE, HERE } from '../support/rules-people.ts'

const rules = openRules('suggestions')

const tableOf = (store: string) => ({
  path: `suggestions/${store}`,
  store,
  data: () => ({ ...learnt([]) }),
  change: () => ({ learntAt: Date.now() }),
  asked: [limit(1)],
})

testEveryRole('suggestions/{store}', rules, () => [
  { what: 'what another shop has learnt', ...tableOf(ELSEWHERE) },
  { what: 'what the shop has learnt', ...tableOf(HERE) },
])

testCoverage('suggestions/{store}', rules)
