import type { Person } from '@forno/domain/access/roles'
import type { ChatLine } from '@forno/domain/support/chat'
import { EVENING } from '@forno/domain/testing/an-order'
import { collection, getDocs, limit, orderBy, query, where } from 'firebase/firestore'
import { expect, it } from 'vitest'
import { answerTo } from '../support/rules-attempt.ts'
import { testCoverage } from '../support/rules-coverage.ts'
import { openRules } from '../support/rules-environment.ts'
import { testEveryRole } from '../support/rules-matrix.ts'
import { ELSEWHERE, HERE, signedInAs } from '../support/rules-people.ts'
import type { Target } from '../support/rules-targets.ts'

const rules = openRules('chat')

function aLineOn(
  order: string,
  store: string,
  { customer = 'somebody', driver = null }: { customer?: string; driver?: string | null } = {},
) {
  const line: ChatLine = {
    id: 'line-1',
    order,
    store,
    customer,
    driver,
    by: { uid: customer, as: 'customer', name: 'Test person' },
    text: 'Is the bell broken?',
    at: EVENING,
  }
  return {
    path: `orders/${order}/chat/${line.id}`,
    store,
    data: () => ({ ...line }),
    change: () => ({ text: 'I said something else' }),
  }
}

const askedByShop = (store: string) => [where('store', '==', store), orderBy('at'), limit(100)]

function targetsFor(person: Person | null): Target[] {
  const others: Target[] = [
    {
      what: 'what was said to another shop',
      ...aLineOn('elsewhere', ELSEWHERE),
      asked: askedByShop(ELSEWHERE),
    },
    { what: 'what was said to the shop', ...aLineOn('here', HERE), asked: askedByShop(HERE) },
  ]
  if (!person) return others
  return [
    ...others,
    {
      what: 'what was said while they had the order',
      ...aLineOn(`${person.uid}-run`, HERE, { driver: person.uid }),
      assigned: true,
      asked: [
        where('driver', '==', person.uid),
        where('store', '==', HERE),
        orderBy('at'),
        limit(100),
      ],
    },
    {
      what: 'what was said about an order of theirs',
      ...aLineOn(`${person.uid}-own`, ELSEWHERE, { customer: person.uid }),
      own: true,
      asked: [where('customer', '==', person.uid), orderBy('at'), limit(100)],
    },
  ]
}

testEveryRole('orders/{order}/chat/{line}', rules, targetsFor)

it('a driver does not read what was said before they had the order', async () => {
  const lines = collection(rules.as(signedInAs('driver')), 'orders/here/chat')
  const asked = [where('store', '==', HERE), orderBy('at'), limit(100)]
  expect(await answerTo(getDocs(query(lines, ...asked)))).toBe('refused')
})

it.each([
  ['without an end', [where('store', '==', HERE)]],
  ['of more than a hundred', [where('store', '==', HERE), limit(101)]],
  ['without saying whose', [limit(50)]],
])('a chat is refused %s', async (_, asked) => {
  const lines = collection(rules.as(signedInAs('cook')), 'orders/here/chat')
  expect(await answerTo(getDocs(query(lines, ...asked)))).toBe('refused')
})

testCoverage('orders/{order}/chat/{line}', rules)
