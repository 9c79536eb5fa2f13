import type { Person } from '@forno/domain/access/roles'
import type { Order } from '@forno/domain/order/order'
import { driverStatuses, kitchenStatuses } from '@forno/domain/order/statuses'
import { anOrder } from '@forno/domain/testing/an-order'
import {
  collection,
  doc,
  getCountFromServer,
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

const rules = openRules('orders')

const boardOf = (store: string) => [
  where('store', '==', store),
  where('status', 'in', [...kitchenStatuses]),
  orderBy('placedAt'),
  limit(100),
]
const historyOf = (customer: string) => [
  where('customer', '==', customer),
  orderBy('placedAt', 'desc'),
  limit(20),
]
const runOf = (driver: string, store: string) => [
  where('activeDriver', '==', driver),
  where('store', '==', store),
  where('status', 'in', [...driverStatuses]),
  orderBy('placedAt'),
  limit(20),
]

const anOrderAt = (id: string, store: string, changes: Partial<Order> = {}) => ({
  path: `orders/${id}`,
  store,
  data: () => ({ ...anOrder({ id, store, customer: 'somebody', ...changes }) }),
  change: () => ({ status: 'cancelled' }),
})

function targetsFor(person: Person | null): Target[] {
  const others: Target[] = [
    {
      what: 'an order of another shop',
      ...anOrderAt('elsewhere', ELSEWHERE),
      asked: boardOf(ELSEWHERE),
    },
    { what: "somebody's order at the shop", ...anOrderAt('here', HERE), asked: boardOf(HERE) },
  ]
  if (!person) return others
  const { uid } = person
  const driver = { uid, name: 'Test driver' }
  return [
    ...others,
    {
      what: 'a delivery given to them by a shop where they do not drive',
      ...anOrderAt(`${uid}-strange`, ELSEWHERE, { status: 'ready', driver, activeDriver: uid }),
      assigned: true,
      asked: runOf(uid, ELSEWHERE),
    },
    {
      what: 'a delivery they brought and that is over',
      ...anOrderAt(`${uid}-over`, HERE, { status: 'delivered', driver, activeDriver: null }),
      asked: [where('driver.uid', '==', uid), where('store', '==', HERE), limit(20)],
    },
    {
      what: 'a delivery they are to bring',
      ...anOrderAt(`${uid}-run`, HERE, { status: 'ready', driver, activeDriver: uid }),
      assigned: true,
      asked: runOf(uid, HERE),
    },
    {
      what: 'an order they placed themselves',
      ...anOrderAt(`${uid}-own`, ELSEWHERE, { customer: uid }),
      own: true,
      asked: historyOf(uid),
    },
  ]
}

testEveryRole('orders/{order}', rules, targetsFor)

describe('lists of orders', () => {
  const customer = signedInAs('customer')
  const driver = signedInAs('driver')
  const cook = signedInAs('cook')
  const orders = (person: Person, asked: QueryConstraint[]) =>
    query(collection(rules.as(person), 'orders'), ...asked)
  const own = where('customer', '==', customer.uid)

  const refused: [string, Person, QueryConstraint[]][] = [
    ['without an end', customer, [own]],
    ['of more than a hundred', customer, [own, limit(101)]],
    ['of everybody', customer, [limit(20)]],
    [
      'of themselves and another',
      customer,
      [where('customer', 'in', [customer.uid, 'x']), limit(20)],
    ],
    ['of every shop by its cook', cook, [limit(100)]],
    ['of their shop and another', cook, [where('store', 'in', [HERE, ELSEWHERE]), limit(100)]],
    ['of every shop by status', cook, [where('status', 'in', [...kitchenStatuses]), limit(100)]],
    ['of a driver who names no shop', driver, [where('activeDriver', '==', driver.uid), limit(20)]],
    ['of the shop, by its driver', driver, boardOf(HERE)],
    [
      'of the shop that nobody brings yet',
      driver,
      [where('activeDriver', '==', null), ...boardOf(HERE)],
    ],
  ]
  it.each(refused)('are refused %s', async (_, person, asked) => {
    expect(await answerTo(getDocs(orders(person, asked)))).toBe('refused')
  })

  it('are not counted without an end either', async () => {
    expect(await answerTo(getCountFromServer(orders(customer, [own])))).toBe('refused')
  })

  const allowed: [string, Person, QueryConstraint[]][] = [
    ['of a hundred', customer, [own, limit(100)]],
    ["of everything in a manager's shop, newest first", signedInAs('manager'), shopNewestFirst()],
    [
      'of two shops to the manager of both',
      managerOfBoth(),
      [where('store', 'in', [HERE, ELSEWHERE]), limit(100)],
    ],
    ['of every shop to an admin', signedInAs('admin'), [orderBy('placedAt', 'desc'), limit(100)]],
  ]
  it.each(allowed)('are allowed %s', async (_, person, asked) => {
    expect(await answerTo(getDocs(orders(person, asked)))).toBe('allowed')
  })

  function managerOfBoth(): Person {
    return { ...signedInAs('manager'), staff: { [HERE]: ['manager'], [ELSEWHERE]: ['manager'] } }
  }

  function shopNewestFirst() {
    return [where('store', '==', HERE), orderBy('placedAt', 'desc'), limit(100)]
  }
})

it('an order that is not there is refused like one that is not theirs', async () => {
  const missing = doc(rules.as(signedInAs('customer')), 'orders/no-such-order')
  expect(await answerTo(getDoc(missing))).toBe('refused')
})

testCoverage('orders/{order}', rules)
