import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sum } from '../money/cents.ts'
import type { Payment } from '../payment/payment.ts'
import { planRefund } from '../payment/refund.ts'
import { refundable } from '../payment/refundable.ts'
import { someSupport } from '../testing/a-store.ts'
import { EVENING } from '../testing/an-order.ts'
import { minutes } from '../time/millis.ts'
import { madeGoodByRules } from './by-rules.ts'
import type { Case, Problem } from './case.ts'
import { decideCase } from './decide-case.ts'
import { openCase } from './open-case.ts'
import { piecesOf } from './pieces.ts'
import { problemKinds } from './problem-kinds.ts'
import { aDelivered, paidInCash } from './testing/a-case.ts'

/** Three deliveries of one person, all of them late, so that every kind of problem can be made good. */
const orders = [0, 1, 2].map((n) => ({
  ...aDelivered({ id: `order-000${n}` }),
  promise: { from: EVENING, to: EVENING + minutes(1) },
  estimate: { from: EVENING, to: EVENING + minutes(1) },
}))

const anyItems = fc.uniqueArray(
  fc.record({ key: fc.constantFrom('line-1', 'line-2'), quantity: fc.integer({ min: 1, max: 3 }) }),
  { selector: ({ key }) => key, maxLength: 2 },
)
const anyProblem: fc.Arbitrary<Problem> = fc.record({
  kind: fc.constantFrom(...problemKinds),
  items: anyItems,
  note: fc.constant(''),
  photo: fc.constant(null),
})
const anyStep = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('tell' as const),
      order: fc.nat(2),
      problem: anyProblem,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('refund' as const),
      order: fc.nat(2),
      amount: fc.integer({ min: 1, max: 3000 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('decide' as const),
      nth: fc.nat(9),
      points: fc.integer({ min: 1, max: 99 }),
    }),
  },
)
const percent = fc.integer({ min: 0, max: 100 })
const anyRules = fc
  .record({
    percent: fc.record({
      missing: percent,
      wrong: percent,
      cold: percent,
      late: percent,
      neverCame: percent,
      other: percent,
    }),
    most: fc.integer({ min: 0, max: 8000 }),
    timesIn90Days: fc.integer({ min: 0, max: 4 }),
  })
  .map(someSupport)

describe('whatever a person tells, in whatever order', () => {
  it('the rules keep to the cap, the money, the pieces and the times', () => {
    fc.assert(
      fc.property(anyRules, fc.array(anyStep, { maxLength: 25 }), (rules, steps) => {
        const payments: Payment[] = orders.map(paidInCash)
        let cases: Case[] = []
        const paid: [number, number | undefined][] = []
        steps.forEach((step, n) => {
          const now = EVENING + minutes(60 + n)
          if (step.do === 'decide') {
            const { nth, points } = step
            const one = cases[nth]
            const said = { version: 1, give: { kind: 'points' as const, points }, answer: 'sorry' }
            const decided = one && decideCase(one, said, 'manager-1', now)
            if (decided?.ok) cases = cases.map((c) => (c === one ? decided.value : c))
            return
          }
          const order = orders[step.order]
          const payment = payments[step.order]
          if (!order || !payment) return
          const by = { by: step.do === 'tell' ? 'rules' : 'manager-1', at: now }
          if (step.do === 'refund') {
            const ask = {
              what: { kind: 'amount' as const, amount: step.amount },
              reason: 'x',
              bearer: 'shop' as const,
            }
            const planned = planRefund(payment, order.quote, ask, by)
            if (planned.ok) payments[step.order] = planned.value
            return
          }
          const { problem } = step
          const told = { order, payment, problem, proof: null, before: cases, rules, now }
          const opened = openCase(told, `${order.id}:${n}`)
          if (!opened.ok) return
          const { refund } = opened.value
          if (refund) {
            const left = refundable(payment)
            const planned = planRefund(payment, order.quote, refund, by)
            if (!planned.ok) throw new Error(JSON.stringify(planned.refusals))
            payments[step.order] = planned.value
            paid.push([left - refundable(planned.value), opened.value.case.makeGood?.amount])
          }
          cases = [opened.value.case, ...cases]
        })

        // What a case says is what went back, to the cent.
        for (const [back, said] of paid) expect(back).toBe(said)
        const good = madeGoodByRules(cases)
        expect(good.length).toBeLessThanOrEqual(rules.timesIn90Days)
        orders.forEach((order, n) => {
          const ofOrder = good.filter((one) => one.order === order.id)
          const given = sum(ofOrder.map(({ makeGood }) => makeGood?.amount ?? 0))
          expect(given).toBeLessThanOrEqual(rules.most)
          expect(payments[n]?.refunded ?? 0).toBeLessThanOrEqual(payments[n]?.captured ?? 0)
          for (const { key, quantity } of order.quote.lines) {
            const times = ofOrder.map((one) => piecesOf(one, order.quote).get(key) ?? 0)
            expect(sum(times)).toBeLessThanOrEqual(quantity)
          }
        })
      }),
      { numRuns: 400 },
    )
  })
})
