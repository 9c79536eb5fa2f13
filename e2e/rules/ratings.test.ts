import { noRatings } from '@forno/domain/reviews/ratings-math'
import { testCoverage } from '../support/rules-coverage.ts'
import { openRules } from '../support/rules-environment.ts'
import { testEveryRole } from '../support/rules-matrix.ts'
import { ELSEWHERE, HERE } from '../support/rules-people.ts'
import { limit } from 'firebase/firestore'

const rules = openRules('ratings')

testEveryRole('ratings/{store}', rules, () =>
  [HERE, ELSEWHERE].map((store) => ({
    what: store === HERE ? 'what is said of the shop' : 'what is said of another shop',
    path: `ratings/${store}`,
    store,
    data: () => ({ ...noRatings(store) }),
    change: () => ({ food: { count: 1000, sum: 5000 } }),
    asked: [limit(10)],
  })),
)

testCoverage('ratings/{store}', rules)
