import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aCapturedPayment, aCardPayment, someFacts } from '../testing/a-payment.ts'
import { anOrder } from '../testing/an-order.ts'
import type { StripeFacts } from '../payment/stripe-facts.ts'
import { differencesOf, type Kept, moneyAtStripe } from './compare.ts'
import { entryOf, line } from './entry.ts'

const order = anOrder()
const { total } = order.quote
const captured = (changes: Partial<StripeFacts> = {}) =>
  someFacts(order, { status: 'succeeded', received: total, ...changes })
const refund = (amount: number, status: 'pending' | 'succeeded' | 'failed' = 'succeeded') => ({
  amount,
  status,
  plan: null,
})
const dispute = (status: 'inquiry' | 'open' | 'won' | 'lost', amount = total) => ({
  amount,
  status,
  reason: 'fraudulent',
  dueBy: null,
})
const keptAfter = (...readings: Partial<StripeFacts>[]): Kept => {
  const { payment, entries } = aCardPayment(readings, order)
  return { payment, entries }
}
const kindsOf = (atStripe: StripeFacts[], kept: Kept[]) =>
  differencesOf(atStripe, kept).map(({ kind, detail }) => `${kind} ${detail}`)

const anyReading: fc.Arbitrary<Partial<StripeFacts>> = fc
  .record({
    status: fc.constantFrom(
      'requires_payment_method',
      'processing',
      'requires_capture',
      'succeeded',
    ),
    refunds: fc.dictionary(
      fc.constantFrom('re_1', 're_2'),
      fc.record({
        amount: fc.integer({ min: 1, max: Math.floor(total / 2) }),
        status: fc.constantFrom('pending' as const, 'succeeded' as const, 'failed' as const),
        plan: fc.constant(null),
      }),
    ),
    lost: fc.constantFrom(null, 'open' as const, 'won' as const, 'lost' as const),
    fee: fc.nat(100),
  })
  .map(({ status, refunds, lost, fee }) =>
    status === 'succeeded'
      ? {
          status,
          received: total,
          refunds: { ...refunds },
          disputes: lost ? { dp_1: dispute(lost, 1) } : {},
          fees: { txn_1: fee },
        }
      : { status: status, received: 0 },
  )

describe('Stripe and the books', () => {
  it('never differ when the books follow from what Stripe shows', () => {
    fc.assert(
      fc.property(anyReading, (reading) => {
        const kept = keptAfter(reading)
        const quiet = { ...kept, payment: { ...kept.payment, attention: [] } }
        expect(differencesOf([someFacts(order, reading)], [quiet])).toEqual([])
      }),
    )
  })

  it('agree over a tip that was charged apart, and over a card that nobody has paid with yet', () => {
    const tip = {
      id: 'pi_2',
      purpose: 'tip',
      status: 'succeeded',
      received: 300,
      amount: 300,
    } as const
    const kept = keptAfter({ status: 'succeeded', received: total }, tip)
    const waiting = someFacts(order, { id: 'pi_3', status: 'requires_action' })
    expect(differencesOf([captured(), someFacts(order, tip), waiting], [kept])).toEqual([])
  })

  it('hold the same while a dispute is open, and less once it is lost', () => {
    expect(moneyAtStripe(captured({ disputes: { dp_1: dispute('open') } }))).toBe(total)
    expect(moneyAtStripe(captured({ disputes: { dp_1: dispute('lost') } }))).toBe(0)
    expect(moneyAtStripe(captured({ refunds: { re_1: refund(50, 'failed') } }))).toBe(total)
  })
})

describe('what is found', () => {
  const kept = keptAfter({ status: 'succeeded', received: total })

  it('is a PaymentIntent of an order that we do not have, or of none', () => {
    const strange = captured({ id: 'pi_8', order: 'order-9999' })
    const foreign = captured({ id: 'pi_9', order: '' })
    expect(differencesOf([captured(), strange, foreign], [kept])).toEqual([
      expect.objectContaining({
        kind: 'unknownOrder',
        intent: 'pi_8',
        atStripe: total,
        inBooks: 0,
      }),
      expect.objectContaining({ kind: 'notOurs', intent: 'pi_9', order: '' }),
    ])
  })

  it('is a PaymentIntent that Stripe does not show', () => {
    expect(differencesOf([], [kept])).toEqual([
      expect.objectContaining({
        kind: 'missingAtStripe',
        intent: 'pi_1',
        atStripe: 0,
        inBooks: total,
      }),
    ])
  })

  it.each<[string, Partial<StripeFacts>, string]>([
    ['a capture', {}, 'notRead succeeded'],
    ['a refund', { refunds: { re_1: refund(100) } }, 'notRead refund'],
    ['a dispute', { disputes: { dp_1: dispute('open') } }, 'notRead dispute'],
    ['a fee', { fees: { txn_1: 30 } }, 'notRead fee'],
  ])('is %s that nobody has told us of', (what, changes, found) => {
    const before = what === 'a capture' ? keptAfter({ status: 'requires_capture' }) : kept
    expect(kindsOf([captured(changes)], [before])).toEqual([found])
  })

  it('is a PaymentIntent of ours that we never read', () => {
    expect(kindsOf([captured(), captured({ id: 'pi_2' })], [kept])).toEqual(['notRead succeeded'])
  })

  it('is a refund that came back although it had arrived', () => {
    const after = keptAfter({
      status: 'succeeded',
      received: total,
      refunds: { re_1: refund(100, 'failed') },
    })
    expect(kindsOf([captured({ refunds: { re_1: refund(100) } })], [after])).toEqual([
      'amount captured',
    ])
  })

  it.each([
    ['without its last entry', -1],
    ['with one too many', 1],
  ])('is an order %s', (_, change) => {
    const extra = entryOf(
      kept.payment,
      'capture',
      'pi_made_up',
      [line('cardClearing', 100), line('customer', -100)],
      0,
    )
    const entries = change > 0 ? [...kept.entries, extra] : kept.entries.slice(0, change)
    const [found, ...more] = differencesOf([captured()], [{ ...kept, entries }])
    expect(found).toMatchObject({ kind: 'amount', order: order.id, atStripe: total })
    expect(found?.inBooks).not.toBe(total)
    expect(more).toEqual([])
  })

  it('is what staff have to look at anyway', () => {
    const { payment, entries } = aCapturedPayment(order)
    const worrying = { ...payment, attention: ['capturedTwice' as const] }
    expect(kindsOf([captured()], [{ payment: worrying, entries }])).toEqual([
      'surprise capturedTwice',
    ])
  })
})
