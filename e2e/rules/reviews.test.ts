import type { Person } from '@forno/domain/access/roles'
import { aReview } from '@forno/domain/testing/a-review'
import {
  collection,
  doc,
  getDoc,
  getDocs,
  limit,
  orderBy,
  query,
  type QueryConstraint,
  where,
} from 'firebase/firestore'
import { describe, expect, it } from 'vitest'
import { answerTo } from '../support/rules-attempt.ts'
import { testCoverage } from '../support/rules-coverage.ts'
import { openRules } from '../support/rules-environment.ts'
import { testEveryRole } from '../support/rules-matrix.ts'
import { ELSEWHERE, HERE, signedInAs } from '../support/rules-people.ts'
import type { Target } from '../support/rules-targets.ts'

const rules = openRules('reviews')

const newestOf = (store: string) => [
  where('store', '==', store),
  where('state', 'in', ['shown', 'hidden']),
  orderBy('at', 'desc'),
  limit(50),
]
const waitingAt = (store: string) => [
  where('store', '==', store),
  where('state', '==', 'waiting'),
  orderBy('at', 'desc'),
  limit(50),
]

const reviewAt = (order: string, store: string, customer = 'somebody') => ({
  path: `reviews/${order}`,
  store,
  data: () => ({ ...aReview({ order, store, customer }) }),
  change: () => ({ state: 'shown' }),
  asked: newestOf(store),
})

function targetsFor(person: Person | null): Target[] {
  const others: Target[] = [
    { what: 'a review of another shop', ...reviewAt('elsewhere-1', ELSEWHERE) },
    { what: 'a review of the shop', ...reviewAt('here-00001', HERE) },
  ]
  if (!person) return others
  const { uid } = person
  return [
    ...others,
    {
      what: 'what they said themselves',
      ...reviewAt(`${uid}-own`, ELSEWHERE, uid),
      own: true,
      asked: [where('customer', '==', uid), limit(20)],
    },
  ]
}

testEveryRole('reviews/{order}', rules, targetsFor)

it('whoever may review an order looks whether they have', async () => {
  const path = 'reviews/not-reviewed-yet'
  expect(await answerTo(getDoc(doc(rules.as(signedInAs('guest')), path)))).toBe('allowed')
  expect(await answerTo(getDoc(doc(rules.as(null), path)))).toBe('refused')
})

describe('lists of reviews', () => {
  const manager = signedInAs('manager')
  const ask = (person: Person, asked: QueryConstraint[]) =>
    answerTo(getDocs(query(collection(rules.as(person), 'reviews'), ...asked)))

  it.each([
    ['without an end', [where('store', '==', HERE)]],
    ['of more than a hundred', [where('store', '==', HERE), limit(101)]],
    ['of every shop', [limit(50)]],
  ])('are refused to a manager %s', async (_, asked) => {
    expect(await ask(manager, asked)).toBe('refused')
  })

  it('that wait are shown to the shop’s manager, not to its cook', async () => {
    expect(await ask(manager, waitingAt(HERE))).toBe('allowed')
    expect(await ask(signedInAs('cook'), waitingAt(HERE))).toBe('refused')
  })
})

testCoverage('reviews/{order}', rules)
