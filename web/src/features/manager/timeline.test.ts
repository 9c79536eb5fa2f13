import type { Entry, EntryKind } from '@forno/domain/books/entry'
import { newPayment, type Payment } from '@forno/domain/payment/payment'
import { settled } from '@forno/domain/payment/settle'
import type { StripeFacts } from '@forno/domain/payment/stripe-facts'
import { anOrder, EVENING } from '@forno/domain/testing/an-order'
import { minutes } from '@forno/domain/time/millis'
import { describe, expect, it } from 'vitest'
import { timelineOf } from './timeline.ts'

const order = anOrder()
const { total } = order.quote
const at = (n: number) => EVENING + minutes(n)
const nameOf = (uid: string) => `<${uid}>`

const facts = (changes: Partial<StripeFacts> = {}): StripeFacts => ({
  id: 'pi_1',
  readAt: at(3),
  order: order.id,
  purpose: 'order',
  attempt: 1,
  status: 'succeeded',
  currency: order.quote.currency,
  amount: total,
  capturable: 0,
  received: total,
  captureBefore: null,
  decline: '',
  card: { brand: 'visa', last4: '4242' },
  cardPrint: '',
  refunds: {},
  disputes: {},
  fees: {},
  ...changes,
})
const payment = (changes: Partial<Payment> = {}): Payment =>
  settled({ ...newPayment(order, 'card', EVENING), ...changes })
const entry = (kind: EntryKind, n: string, postedAt: number): Entry => ({
  id: `${order.id}:${kind}:${n}`,
  order: order.id,
  store: order.store,
  currency: order.quote.currency,
  kind,
  n,
  lines: [],
  postedAt,
})
const titles = (...given: Parameters<typeof timelineOf>) =>
  timelineOf(...given).map(({ title }) => title)

describe('the timeline of a payment', () => {
  it('begins with the order and says how it is to be paid', () => {
    expect(titles(order, payment(), [], nameOf)).toEqual(['Order placed, to be paid by card'])
  })

  it('puts calls, what Stripe showed and what was booked in order of time', () => {
    const attempts = [
      {
        purpose: 'capture' as const,
        n: 1,
        key: 'capture',
        amount: total,
        intent: 'pi_1',
        state: 'answered' as const,
        error: '',
        at: at(2),
      },
    ]
    const entries = [entry('capture', 'pi_1', at(4)), entry('sale', '1', at(4))]
    expect(titles(order, payment({ attempts, facts: { pi_1: facts() } }), entries, nameOf)).toEqual(
      [
        'Order placed, to be paid by card',
        'Asked Stripe to take the money',
        'Card payment: paid',
        'Booked: the card payment and the sale',
      ],
    )
  })

  it('names who refunded, why, who bears it and what became of it', () => {
    const refunds: Payment['refunds'] = [
      {
        n: 1,
        purpose: 'refund',
        from: { till: 'card', intent: 'pi_1' },
        amount: 500,
        parts: [],
        lines: [],
        reason: 'cold',
        bearer: 'driver',
        by: 'manager-1',
        at: at(9),
      },
    ]
    const came = facts({ refunds: { re_1: { amount: 500, status: 'failed', plan: 1 } } })
    const moments = timelineOf(order, payment({ refunds, facts: { pi_1: came } }), [], nameOf)
    expect(moments.at(-1)).toMatchObject({
      title: 'Refund decided by <manager-1>',
      details: ['“cold”, the driver bears it.', 'It failed: the money is with us again.'],
      amount: 500,
      bad: true,
    })
    expect(moments.map(({ title }) => title)).toContain(
      'A refund came back: the bank did not take it',
    )
  })

  it('shows a dispute when it was booked, with its reason and until when evidence is taken', () => {
    const dispute = {
      amount: total,
      status: 'open' as const,
      reason: 'product_not_received',
      dueBy: at(900),
    }
    const open = payment({ facts: { pi_1: facts({ disputes: { dp_1: dispute } }) } })
    expect(
      timelineOf(order, open, [entry('disputeOpened', 'dp_1', at(30))], nameOf)[2],
    ).toMatchObject({
      at: at(30),
      details: ['Because: the order did not arrive.'],
      until: { words: 'evidence until', at: at(900) },
    })
  })

  it('tells both ends of a dispute that is over', () => {
    const dispute = { amount: total, status: 'won' as const, reason: 'general', dueBy: at(900) }
    const over = payment({ facts: { pi_1: facts({ disputes: { dp_1: dispute } }) } })
    const entries = [entry('disputeOpened', 'dp_1', at(30)), entry('disputeWon', 'dp_1', at(60))]
    const moments = timelineOf(order, over, entries, nameOf)
    expect(moments.map(({ title }) => title)).toContain('Dispute won: the money is ours again')
    expect(moments.every(({ until }) => until === null)).toBe(true)
  })

  it('tells of refunds that were made in Stripe’s own pages', () => {
    const made = facts({ refunds: { re_9: { amount: 100, status: 'pending', plan: null } } })
    expect(titles(order, payment({ facts: { pi_1: made } }), [], nameOf)).toContain(
      'Refund made in Stripe’s own pages',
    )
  })

  it('says whom cash was given to, and whether it was handed over', () => {
    const cash = {
      amount: total,
      drawer: 'driver-1',
      by: 'driver-1',
      at: at(40),
      settledIn: null,
    }
    expect(timelineOf(order, payment({ method: 'cash', cash }), [], nameOf).at(-1)).toMatchObject({
      title: 'Paid in cash to <driver-1>',
      details: ['Not handed over yet.'],
    })
  })
})
