import type { Person } from '@forno/domain/access/roles'
import type { OrderEvent } from '@forno/domain/order/order'
import { EVENING } from '@forno/domain/testing/an-order'
import { collection, getDocs, limit, orderBy, query, where } from 'firebase/firestore'
import { expect, it } from 'vitest'
import { answerTo } from '../support/rules-attempt.ts'
import { testCoverage } from '../support/rules-coverage.ts'
import { openRules } from '../support/rules-environment.ts'
import { testEveryRole } from '../support/rules-matrix.ts'
import { ELSEWHERE, HERE, signedInAs } from '../support/rules-people.ts'
import type { Target } from '../support/rules-targets.ts'

const rules = openRules('order-events')

function anEvent(order: string, store: string, customer = 'somebody') {
  const event: OrderEvent = {
    n: 0,
    order,
    store,
    customer,
    kind: 'place',
    from: null,
    to: 'placed',
    at: EVENING,
    by: { uid: customer, as: 'customer' },
  }
  return {
    path: `orders/${order}/events/0`,
    store,
    data: () => ({ ...event }),
    change: () => ({ to: 'delivered' }),
  }
}

const askedByShop = (store: string) => [where('store', '==', store), orderBy('n'), limit(50)]

function targetsFor(person: Person | null): Target[] {
  const others: Target[] = [
    {
      what: "another shop's history of an order",
      ...anEvent('elsewhere', ELSEWHERE),
      asked: askedByShop(ELSEWHERE),
    },
    { what: "the shop's history of an order", ...anEvent('here', HERE), asked: askedByShop(HERE) },
  ]
  if (!person) return others
  return [
    ...others,
    {
      what: 'the history of a delivery they are to bring',
      ...anEvent(`${person.uid}-run`, HERE),
      assigned: true,
      asked: askedByShop(HERE),
    },
    {
      what: 'the history of an order they placed themselves',
      ...anEvent(`${person.uid}-own`, ELSEWHERE, person.uid),
      own: true,
      asked: [where('customer', '==', person.uid), orderBy('n'), limit(50)],
    },
  ]
}

testEveryRole('orders/{order}/events/{event}', rules, targetsFor)

it.each([
  ['without an end', [where('store', '==', HERE)]],
  ['of more than a hundred', [where('store', '==', HERE), limit(101)]],
  ['without saying whose', [limit(50)]],
])('a history is refused %s', async (_, asked) => {
  const events = collection(rules.as(signedInAs('cook')), 'orders/here/events')
  expect(await answerTo(getDocs(query(events, ...asked)))).toBe('refused')
})

testCoverage('orders/{order}/events/{event}', rules)
