import { aMenu } from '@forno/domain/testing/a-menu'
import { limit } from 'firebase/firestore'
import { testCoverage } from '../support/rules-coverage.ts'
import { openRules } from '../support/rules-environment.ts'
import { testEveryRole } from '../support/rules-matrix.ts'
import { HERE } from '../support/rules-people.ts'

const rules = openRules('menus')

testEveryRole('stores/{store}/menus/{version}', rules, () => [
  {
    what: "the shop's menu",
    path: `stores/${HERE}/menus/menu-1`,
    store: HERE,
    data: () => ({ ...aMenu() }),
    change: () => ({ currency: 'EUR' }),
    asked: [limit(10)],
  },
])

testCoverage('stores/{store}/menus/{version}', rules)
