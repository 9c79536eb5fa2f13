import { randomUUID } from 'node:crypto'
import type { Shop } from '@forno/domain/order/place-order'
import { someSupport } from '@forno/domain/testing/a-store'
import { aLine, valueOf } from '@forno/domain/testing/an-order'
import { beforeAll, describe, expect, it } from 'vitest'
import { collectionAt, documentAt } from '../platform/documents.ts'
import { codesOf, eventually, give } from '../platform/testing/doors.ts'
import { emulatedDb } from '../platform/testing/emulators.ts'
import {
  aSignedInCustomer,
  aSignedInMember,
  type SignedIn,
} from '../platform/testing/test-people.ts'
import { aKey, checkoutAt, openTestShop, storedOrder } from '../platform/testing/test-shop.ts'

let shop: Shop
let cook: SignedIn
let manager: SignedIn

beforeAll(async () => {
  shop = await openTestShop({ support: someSupport({ most: 2000 }) })
  ;[cook, manager] = await Promise.all([
    aSignedInMember(shop.store.id, 'cook'),
    aSignedInMember(shop.store.id, 'manager'),
  ])
})

/** Four pizzas, collected, their cash received. */
async function collected(customer: SignedIn): Promise<string> {
  const checkout = checkoutAt(shop, {
    fulfilment: { kind: 'pickup' },
    lines: [aLine({ quantity: 4 })],
  })
  const { order } = valueOf(await give('placeOrder', checkout, customer))
  for (const move of ['accept', 'prepare', 'bake', 'finish', 'collect']) {
    valueOf(await give('moveOrder', { order, move }, cook))
  }
  await eventually(async () => (await moneyOf(order)).captured > 0)
  return order
}

async function moneyOf(order: string) {
  const db = emulatedDb()
  const payment = (await documentAt(db, 'payments/{order}', order).get()).data()
  const entries = await collectionAt(db, 'payments/{order}/entries/{entry}', order).get()
  const lines = entries.docs.flatMap((doc) => doc.data().lines)
  return {
    captured: payment?.captured ?? 0,
    refunded: payment?.refunded ?? 0,
    refunds: payment?.refunds.length ?? 0,
    booked: entries.docs.filter((doc) => doc.data().kind === 'refund').length,
    sum: lines.reduce((all, { amount }) => all + amount, 0),
  }
}

const problem = (order: string, quantity = 1, key = aKey()) => ({
  order,
  key,
  kind: 'missing',
  items: [{ key: 'line-1', quantity }],
  note: 'The bag was light.',
  photo: null,
})
const report = (by: SignedIn, input: object) => give('reportProblem', input, by)
const casesOf = async (uid: string) =>
  (await collectionAt(emulatedDb(), 'cases/{caseId}').where('customer', '==', uid).get()).docs.map(
    (doc) => doc.data(),
  )

describe('a problem that the rules allow', () => {
  it('is made good at once: planned, booked, and in the audit', async () => {
    const customer = await aSignedInCustomer()
    const order = await collected(customer)
    const made = valueOf(await report(customer, problem(order)))
    const amount = made.makeGood?.amount ?? 0
    expect(made).toMatchObject({ state: 'solved', makeGood: { kind: 'refund', by: 'rules' } })
    expect(amount).toBeGreaterThan(0)
    expect(await moneyOf(order)).toMatchObject({ refunded: amount, refunds: 1, booked: 1, sum: 0 })
    expect((await storedOrder(order)).paymentSummary.refunded).toBe(amount)
    const line = await documentAt(emulatedDb(), 'audit/{line}', `${order}:refund:1`).get()
    expect(line.data()).toMatchObject({ what: 'refundOrder', by: 'rules', subject: order })
  })

  it('told twice with one key is one case and one refund, also at the same time', async () => {
    const customer = await aSignedInCustomer()
    const order = await collected(customer)
    const input = problem(order)
    const answers = await Promise.all([1, 2, 3].map(() => report(customer, input)))
    const ids = answers.map((answer) => valueOf(answer).id)
    expect(new Set(ids).size).toBe(1)
    expect(await moneyOf(order)).toMatchObject({ refunds: 1, booked: 1, sum: 0 })
    expect(codesOf(await report(customer, { ...input, note: 'Something else' }))).toEqual([
      'keyReused key',
    ])
  })

  it('told twice with two keys at once stays under the cap and takes no piece twice', async () => {
    const customer = await aSignedInCustomer()
    const order = await collected(customer)
    const answers = await Promise.all([1, 2].map(() => report(customer, problem(order))))
    const states = answers.map((answer) => valueOf(answer).state).toSorted()
    expect(states).toEqual(['solved', 'waiting'])
    expect(await moneyOf(order)).toMatchObject({ refunds: 1, booked: 1, sum: 0 })
  })

  it('is nobody’s to tell but the one’s who ordered', async () => {
    const order = await collected(await aSignedInCustomer())
    const stranger = await aSignedInCustomer()
    expect(codesOf(await report(stranger, problem(order)))).toEqual(['notFound order'])
    expect(codesOf(await report(manager, problem(order)))).toEqual(['notFound order'])
    expect(await casesOf(stranger.uid)).toEqual([])
  })
})

it('one person is made good so often and not more, whatever comes at the same time', async () => {
  const customer = await aSignedInCustomer()
  const orders = await Promise.all([1, 2, 3, 4].map(() => collected(customer)))
  const answers = await Promise.all(orders.map((order) => report(customer, problem(order))))
  const states = answers.map((answer) => valueOf(answer).state)
  expect(states.filter((state) => state === 'solved')).toHaveLength(2)
  const cases = await casesOf(customer.uid)
  expect(new Set(cases.map(({ facts }) => facts.casesBefore))).toEqual(new Set([0, 1, 2, 3]))
})

describe('above the cap', () => {
  async function waiting() {
    const customer = await aSignedInCustomer()
    const order = await collected(customer)
    const made = valueOf(await report(customer, problem(order, 3)))
    expect(made).toMatchObject({ state: 'waiting', makeGood: null })
    return { customer, order, id: made.id }
  }
  const decide = (id: string, given: object, by = manager, version = 1) =>
    give('decideCase', { case: id, version, give: given, answer: 'We are sorry.' }, by)

  it('of two managers one decides, and the other is told', async () => {
    const second = await aSignedInMember(shop.store.id, 'manager')
    const { order, id, customer } = await waiting()
    const answers = await Promise.all([
      decide(id, { kind: 'refund', amount: 700 }),
      decide(id, { kind: 'refund', amount: 900 }, second),
    ])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(answers.flatMap((answer) => codesOf(answer))).toEqual(['caseDecided'])
    const made = await moneyOf(order)
    expect(made).toMatchObject({ refunds: 1, booked: 1, sum: 0 })
    expect([700, 900]).toContain(made.refunded)
    const audit = await documentAt(emulatedDb(), 'audit/{line}', `case:${id}:2`).get()
    expect(audit.data()).toMatchObject({ what: 'decideCase', subject: order })
    const told = await collectionAt(emulatedDb(), 'people/{uid}/messages/{message}', customer.uid)
      .where('kind', '==', 'problemAnswered')
      .get()
    expect(told.docs.map((doc) => doc.data().params)).toEqual([
      { answer: 'We are sorry.', makeGood: 'refund', amount: made.refunded, currency: 'USD' },
    ])
  })

  it('points are given once, however often it is said', async () => {
    const { customer, id } = await waiting()
    const points = { kind: 'points', points: 150 }
    const first = valueOf(await decide(id, points))
    expect(valueOf(await decide(id, points))).toEqual(first)
    const given = await collectionAt(emulatedDb(), 'points/{line}')
      .where('person', '==', customer.uid)
      .where('kind', '==', 'makeGood')
      .get()
    // The order itself earns, too, whenever its job comes round to it.
    expect(given.docs.map((doc) => [doc.id, doc.data().amount])).toEqual([
      [`${id}:makeGood:1`, 150],
    ])
  })

  it('more than is left is refused at its field, and nothing is written', async () => {
    const { order, id } = await waiting()
    expect(codesOf(await decide(id, { kind: 'refund', amount: 1_000_000 }))).toEqual([
      'refundTooMuch give.amount',
    ])
    expect(await moneyOf(order)).toMatchObject({ refunds: 0, refunded: 0 })
    expect(valueOf(await decide(id, { kind: 'nothing' }))).toMatchObject({ state: 'refused' })
  })

  it('only the office of this shop decides', async () => {
    const { id } = await waiting()
    const elsewhere = await aSignedInMember('elsewhere', 'manager')
    expect(codesOf(await decide(id, { kind: 'nothing' }, elsewhere))).toEqual(['notFound case'])
    expect(codesOf(await decide(id, { kind: 'nothing' }, cook))).toEqual(['notAllowed'])
    expect(codesOf(await decide(`order-0001:${randomUUID()}`, { kind: 'nothing' }))).toEqual([
      'notFound case',
    ])
  })
})

it('the office counts its orders, others do not', async () => {
  await collected(await aSignedInCustomer())
  const { store } = shop
  const { in7Days, in30Days } = valueOf(await give('countOrders', { store: store.id }, manager))
  expect(in7Days).toBeGreaterThan(0)
  expect(in30Days).toBe(in7Days)
  expect(codesOf(await give('countOrders', { store: 'elsewhere' }, manager))).toEqual([
    'notFound store',
  ])
})
