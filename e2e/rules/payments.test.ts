import type { Person } from '@forno/domain/access/roles'
import { EVENING, anOrder } from '@forno/domain/testing/an-order'
import { newPayment } from '@forno/domain/payment/payment'
import {
  collection,
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

const rules = openRules('payments')

const latestOf = (store: string) => [
  where('store', '==', store),
  orderBy('updatedAt', 'desc'),
  limit(100),
]
const attentionIn = (store: string) => [
  where('store', '==', store),
  where('needsAttention', '==', true),
  orderBy('updatedAt', 'desc'),
  limit(50),
]

const aPayment = (id: string, store: string, customer = 'somebody') => ({
  path: `payments/${id}`,
  store,
  data: () => ({ ...newPayment(anOrder({ id, store, customer }), 'card', EVENING) }),
  change: () => ({ captured: 1 }),
  asked: latestOf(store),
})

function targetsFor(person: Person | null): Target[] {
  const others: Target[] = [
    { what: 'a payment of another shop', ...aPayment('elsewhere', ELSEWHERE) },
    { what: 'a payment of the shop', ...aPayment('here', HERE) },
  ]
  if (!person) return others
  const { uid } = person
  return [
    ...others,
    {
      what: 'the payment of an order they placed themselves',
      ...aPayment(`${uid}-own`, ELSEWHERE, uid),
      own: true,
      asked: [where('customer', '==', uid), limit(20)],
    },
  ]
}

testEveryRole('payments/{order}', rules, targetsFor)

describe('lists of payments', () => {
  const manager = signedInAs('manager')
  const ask = (person: Person, asked: QueryConstraint[]) =>
    answerTo(getDocs(query(collection(rules.as(person), 'payments'), ...asked)))

  it.each([
    ['without an end', [where('store', '==', HERE)]],
    ['of more than a hundred', [where('store', '==', HERE), limit(101)]],
    ['of every shop', [where('needsAttention', '==', true), limit(50)]],
    ['of their shop and another', [where('store', 'in', [HERE, ELSEWHERE]), limit(50)]],
  ])('are refused to a manager %s', async (_, asked) => {
    expect(await ask(manager, asked)).toBe('refused')
  })

  it.each([
    ['that somebody has to look at', attentionIn(HERE)],
    [
      'in dispute',
      [
        where('store', '==', HERE),
        where('dispute', 'in', ['inquiry', 'open']),
        orderBy('updatedAt', 'desc'),
        limit(50),
      ],
    ],
  ])('are allowed to a manager: those %s', async (_, asked) => {
    expect(await ask(manager, asked)).toBe('allowed')
  })

  it('of every shop are allowed to an admin', async () => {
    expect(await ask(signedInAs('admin'), [limit(100)])).toBe('allowed')
  })
})

testCoverage('payments/{order}', rules)
