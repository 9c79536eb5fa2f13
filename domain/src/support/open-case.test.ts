import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { lineAmounts } from '../payment/line-amounts.ts'
import { planRefund } from '../payment/refund.ts'
import { newPayment } from '../payment/payment.ts'
import { sum } from '../money/cents.ts'
import { aPickup, anOrder, EVENING, valueOf } from '../testing/an-order.ts'
import { someSupport } from '../testing/a-store.ts'
import { days, minutes } from '../time/millis.ts'
import type { Told } from './by-rules.ts'
import { caseSchema } from './case.ts'
import { openCase } from './open-case.ts'
import { aCase, aDelivered, aProblem, paidInCash, told } from './testing/a-case.ts'

const order = aDelivered()
const piece = sum((lineAmounts(order.quote)[0]?.pieces[0] ?? []).map(({ amount }) => amount))
const generous = someSupport({
  most: 100_000,
  percent: { missing: 100, wrong: 100, cold: 50, late: 20, neverCame: 100, other: 0 },
})
const opened = (changes: Partial<Told> = {}) => valueOf(openCase(told(changes), 'order-0001:c'))
const outcome = (changes: Partial<Told>) => {
  const result = openCase(told(changes), 'order-0001:c')
  if (!result.ok) return result.refusals[0]
  const { state, makeGood, why } = result.value.case
  return state === 'solved' ? makeGood?.amount : why
}

describe('a problem that the owner’s rules allow', () => {
  it('is made good at once with what the piece was paid with', () => {
    const { case: found, refund } = opened()
    expect(found).toMatchObject({
      state: 'solved',
      makeGood: { kind: 'refund', amount: piece, by: 'rules' },
      decidedBy: 'rules',
      why: '',
    })
    expect(refund?.what).toEqual({ kind: 'lines', lines: [{ key: 'line-1', quantity: 1 }] })
    expect(v.is(caseSchema, found)).toBe(true)
  })

  it('has the order’s own record beside it, and what its items are on the card', () => {
    const { case: found } = opened()
    expect(found.facts).toMatchObject({
      status: 'delivered',
      proof: 'hand',
      total: order.quote.total,
    })
    expect(found.items).toEqual([
      { key: 'line-1', quantity: 1, ids: ['margherita'], name: 'margherita' },
    ])
  })

  it('comes to half for what came cold, and to a part of the goods for what came late', () => {
    expect(outcome({ problem: aProblem({ kind: 'cold' }) })).toBe(Math.floor(piece / 2))
    const late = { ...order, promise: { from: EVENING, to: EVENING + minutes(5) } }
    const problem = aProblem({ kind: 'late', items: [] })
    const goods = sum(late.quote.lines.map(({ total, discount }) => total - discount))
    expect(outcome({ order: late, problem, rules: generous })).toBe(Math.floor(goods / 5))
  })

  it('comes to everything but the tip when it never came and nobody can show otherwise', () => {
    const problem = aProblem({ kind: 'neverCame', items: [] })
    const all = order.quote.total - order.quote.tip
    expect(outcome({ problem, proof: 'none', rules: generous })).toBe(all)
    expect(outcome({ problem, proof: null, rules: generous })).toBe(all)
  })
})

describe('a manager has to look', () => {
  const neverCame = aProblem({ kind: 'neverCame', items: [] })
  const onTheWay = aDelivered({ status: 'onTheWay' })
  const before = (changes: Partial<Told> = {}) => [aCase({ id: 'order-0001:before' }, changes)]
  const others = [1, 2].map((n) => aCase({ id: `other-${n}:c`, order: `other-${n}` }))
  const refunded = valueOf(
    planRefund(
      paidInCash(order),
      order.quote,
      {
        what: { kind: 'lines', lines: [{ key: 'line-1', quantity: 3 }] },
        reason: 'by hand',
        bearer: 'shop',
      },
      { by: 'manager-1', at: EVENING },
    ),
  )
  const cases: [string, Partial<Told>, RegExp][] = [
    [
      'above the cap of an order',
      { rules: someSupport({ most: piece - 1 }) },
      /more than is given/,
    ],
    [
      'when an earlier one has used the cap up',
      { before: before(), rules: someSupport({ most: 2 * piece - 1 }) },
      /more than is given/,
    ],
    ['once a person was made good often enough', { before: others }, /made good lately/],
    ['for kinds without a percent', { problem: aProblem({ kind: 'other' }) }, /looks at this one/],
    [
      'when the shop’s own times say that it was in time',
      { problem: aProblem({ kind: 'late', items: [] }) },
      /in time/,
    ],
    [
      'when the driver has a proof',
      { problem: neverCame, proof: 'photo', rules: generous },
      /proof of the hand-over/,
    ],
    [
      'while it is still under way and in time',
      { order: onTheWay, problem: neverCame, proof: null, rules: generous, now: EVENING },
      /still on its way/,
    ],
    ['for pieces that were refunded by hand', { payment: refunded }, /given back before/],
    [
      'for pieces that were told of before',
      {
        before: before({ problem: aProblem({ items: [{ key: 'line-1', quantity: 3 }] }) }),
        rules: generous,
      },
      /told of or given back/,
    ],
    [
      'before the money is there',
      { payment: newPayment(order, 'cash', EVENING) },
      /not gone through/,
    ],
    [
      'for more than is left of the money',
      {
        payment: valueOf(
          planRefund(
            paidInCash(order),
            order.quote,
            { what: { kind: 'whole' }, reason: 'all', bearer: 'shop' },
            { by: 'manager-1', at: EVENING },
          ),
        ),
      },
      /can still be refunded/,
    ],
    [
      'for an order that was called off',
      { order: anOrder({ status: 'cancelled' }), problem: aProblem({ kind: 'other', items: [] }) },
      /goes back by itself/,
    ],
    [
      'when nobody was to bring it',
      {
        order: aPickup({ status: 'collected' }),
        problem: neverCame,
        proof: null,
        rules: generous,
      },
      /to be collected/,
    ],
  ]
  it.each(cases)('%s', (_, changes, why) => {
    expect(outcome(changes)).toMatch(why)
    expect(opened(changes).refund).toBeNull()
  })

  it('and reads what the rules would have given', () => {
    const { case: found } = opened({ rules: someSupport({ most: 1 }) })
    expect(found).toMatchObject({ state: 'waiting', byRules: piece, makeGood: null })
  })

  it('who was made good more than ninety days ago is not held to it', () => {
    const old = others.map((one) => ({ ...one, openedAt: one.openedAt - days(91) }))
    expect(outcome({ before: old })).toBe(piece)
  })

  it('an order that was told to be late, and was not, may still lack something', () => {
    const late = before({ problem: aProblem({ kind: 'late', items: [] }) })
    expect(outcome({ before: late })).toBe(piece)
  })
})

describe('a problem is refused', () => {
  const cases: [string, Partial<Told>, object][] = [
    ['too late', { now: EVENING + days(3) }, { code: 'problemLate', params: { hours: 24 } }],
    [
      'while nobody cooks it',
      { order: anOrder({ status: 'awaitingPayment' }) },
      { code: 'notPaid' },
    ],
    [
      'about what is in the box before it is there',
      { order: aDelivered({ status: 'baking' }) },
      { code: 'notFinished' },
    ],
    ['about no items', { problem: aProblem({ items: [] }) }, { code: 'invalid', field: 'items' }],
    [
      'about items of another order',
      { problem: aProblem({ items: [{ key: 'nope', quantity: 1 }] }) },
      { code: 'notFound', field: 'items.0.key' },
    ],
    [
      'about more than was ordered',
      { problem: aProblem({ items: [{ key: 'line-2', quantity: 2 }] }) },
      { code: 'invalid', field: 'items.0.quantity' },
    ],
    [
      'with a picture from another folder',
      { problem: aProblem({ photo: 'problems/centro/somebody/order-0001/a.jpg' }) },
      { code: 'invalid', field: 'photo' },
    ],
    [
      'after ten of the same order',
      { before: Array.from({ length: 10 }, (_, n) => aCase({ id: `order-0001:${n}` })) },
      { code: 'tooOften' },
    ],
  ]
  it.each(cases)('%s', (_, changes, refusal) => {
    expect(outcome(changes)).toMatchObject(refusal)
  })

  it('not with one of its own', () => {
    const photo = `problems/${order.store}/${order.customer}/${order.id}/photo-1.jpg`
    expect(opened({ problem: aProblem({ photo }) }).case.photo).toBe(photo)
  })
})
