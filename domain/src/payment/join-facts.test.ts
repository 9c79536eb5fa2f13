import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { someFacts } from '../testing/a-payment.ts'
import { anOrder } from '../testing/an-order.ts'
import { joinFacts } from './join-facts.ts'
import {
  intentStatuses,
  mayFollow,
  paymentStates,
  paymentStatuses,
  statusOfIntent,
} from './states.ts'
import type { StripeFacts } from './stripe-facts.ts'

const order = anOrder()

/** Some of a PaymentIntent's refunds and disputes, each always with the same amount, in any of their states. */
const some = <T>(ids: string[], one: fc.Arbitrary<T>): fc.Arbitrary<Record<string, T>> =>
  fc.dictionary(fc.constantFrom(...ids), one)

const amount = 100
const anyFacts: fc.Arbitrary<StripeFacts> = fc
  .record({
    readAt: fc.nat(5),
    status: fc.constantFrom(...intentStatuses),
    refunds: some(
      ['re_1', 're_2'],
      fc.record({
        amount: fc.constant(amount),
        status: fc.constantFrom('pending', 'succeeded', 'failed', 'canceled'),
        plan: fc.constant(null),
      }),
    ),
    disputes: some(
      ['dp_1'],
      fc.record({
        amount: fc.constant(amount),
        status: fc.constantFrom('inquiry', 'open', 'won', 'lost'),
        reason: fc.constantFrom('fraudulent', 'general'),
        dueBy: fc.constantFrom(null, 1, 2),
      }),
    ),
    card: fc.constantFrom(null, { brand: 'visa', last4: '4242' }, { brand: 'amex', last4: '1' }),
    decline: fc.constantFrom('', 'card_declined'),
    fees: some(['txn_1', 'txn_2'], fc.constant(30)),
  })
  .map((facts) => {
    const received = facts.status === 'succeeded' ? order.quote.total : 0
    return someFacts(order, { ...facts, received })
  })

describe('joining two readings of one PaymentIntent', () => {
  it('comes to the same whichever is first', () => {
    fc.assert(
      fc.property(anyFacts, anyFacts, (a, b) => {
        expect(joinFacts(a, b)).toEqual(joinFacts(b, a))
      }),
    )
  })

  it('comes to the same however three are grouped', () => {
    fc.assert(
      fc.property(anyFacts, anyFacts, anyFacts, (a, b, c) => {
        expect(joinFacts(joinFacts(a, b), c)).toEqual(joinFacts(a, joinFacts(b, c)))
      }),
    )
  })

  it('learns nothing from the same reading twice, nor from a part of what it knows', () => {
    fc.assert(
      fc.property(anyFacts, anyFacts, (a, b) => {
        const both = joinFacts(a, b)
        expect(joinFacts(a, a)).toEqual(a)
        expect(joinFacts(both, a)).toEqual(both)
        expect(joinFacts(both, b)).toEqual(both)
      }),
    )
  })

  it('never forgets what was captured, refunded or lost', () => {
    fc.assert(
      fc.property(anyFacts, anyFacts, (a, b) => {
        const both = joinFacts(a, b)
        expect(both.received).toBe(Math.max(a.received, b.received))
        for (const id of Object.keys(a.refunds)) expect(both.refunds[id]).toBeDefined()
        expect(both.disputes['dp_1']?.status === 'lost').toBe(
          [a, b].some(({ disputes }) => disputes['dp_1']?.status === 'lost'),
        )
      }),
    )
  })
})

describe('what is shown of two readings', () => {
  const visa = { brand: 'visa', last4: '9995' }
  const declined = someFacts(order, { card: visa, decline: 'insufficient_funds', readAt: 1 })

  it('is the card of the further one: the one that paid, not the one that was turned down', () => {
    const amex = { brand: 'amex', last4: '0005' }
    const held = someFacts(order, { status: 'requires_capture', card: amex, readAt: 0 })
    for (const both of [joinFacts(declined, held), joinFacts(held, declined)]) {
      expect(both).toMatchObject({ card: amex, decline: '' })
    }
  })

  it('is of a dispute the date that was set last', () => {
    const until = (dueBy: number | null) =>
      someFacts(order, {
        disputes: { dp_1: { amount: 100, status: 'open', reason: 'general', dueBy } },
      })
    for (const [a, b] of [
      [until(null), until(7)],
      [until(7), until(5)],
    ] as const) {
      expect(joinFacts(a, b).disputes['dp_1']?.dueBy).toBe(7)
      expect(joinFacts(b, a).disputes['dp_1']?.dueBy).toBe(7)
    }
  })
})

describe('the table of payment states', () => {
  it("has one word for each of Stripe's", () => {
    const known = paymentStatuses.flatMap((name) => [...paymentStates[name].stripe])
    expect(known.toSorted((a, b) => (a < b ? -1 : 1))).toEqual(
      intentStatuses.toSorted((a, b) => (a < b ? -1 : 1)),
    )
    expect(statusOfIntent('requires_confirmation')).toBe('requiresPaymentMethod')
  })

  it.each(['captured', 'cashReceived'] as const)('lets nothing follow %s', (final) => {
    for (const to of paymentStatuses) expect(mayFollow(final, to)).toBe(to === final)
  })

  it.each(paymentStatuses)('brings %s to an end with money, or is one', (from) => {
    const reached = new Set([from])
    for (const status of reached) {
      for (const to of paymentStatuses) if (mayFollow(status, to)) reached.add(to)
    }
    expect(reached.has('captured') || reached.has('cashReceived')).toBe(true)
  })
})
