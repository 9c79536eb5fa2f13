import { collectionPaths, type Operation, operations } from '@forno/domain/access/access-table'
import { roles } from '@forno/domain/access/roles'
import { collectionGroup, getDocs, limit, query, where } from 'firebase/firestore'
import { describe, expect, it } from 'vitest'
import { answerTo, attempt } from '../support/rules-attempt.ts'
import { openRules } from '../support/rules-environment.ts'
import { HERE, nameOf, playing } from '../support/rules-people.ts'
import { openStage } from '../support/rules-stage.ts'
import type { Target } from '../support/rules-targets.ts'

const rules = openRules('anything-else')
const stage = openStage(rules.unruled)

/** Collections that the rules say nothing of: unknown ones, and known names in unknown places. */
const unknown = [
  'settings/one',
  'orders/order-0001/secrets/one',
  'orders/order-0001/events/0/more/one',
  `stores/${HERE}/drafts/one`,
  'trackings/token/events/0',
  'people/customer-1/orders/one',
  'people/customer-1/addresses/home/more/one',
]
const targets = unknown.map((path): Target => ({
  what: path,
  path,
  data: () => ({ store: HERE, customer: 'customer-1' }),
  change: () => ({ customer: 'somebody' }),
  asked: [where('store', '==', HERE), limit(1)],
}))

describe.each(targets)('$path', (target) => {
  it.each(roles)('is closed to %s', async (role) => {
    const allowed: Operation[] = []
    for (const operation of operations) {
      await stage.arrange(operation, target)
      const answer = await attempt(rules.as(playing(role)), operation, target)
      if (answer === 'allowed') allowed.push(operation)
    }
    expect(allowed).toEqual([])
  })
})

const collectionNames = [...new Set(collectionPaths.map((path) => path.split('/').at(-2) ?? ''))]

describe.each(roles)('%s', (role) => {
  it.each(collectionNames)(
    `cannot ask for every collection called %s (${nameOf(role)})`,
    async (name) => {
      const all = query(collectionGroup(rules.as(playing(role)), name), limit(1))
      expect(await answerTo(getDocs(all))).toBe('refused')
    },
  )
})
