import { describe, expect, it } from 'vitest'
import { type Status, statuses } from '../order/statuses.ts'
import { aCapturedPayment, aCardPayment, someFacts } from '../testing/a-payment.ts'
import { anOrder, EVENING } from '../testing/an-order.ts'
import { days, minutes } from '../time/millis.ts'
import { attemptAnswered, attemptReadBack, attemptSent, planAttempt } from './attempts.ts'
import { receiveCash } from './cash.ts'
import { nextCall } from './next-call.ts'
import { newPayment, type Payment } from './payment.ts'
import { settled } from './settle.ts'
import type { StripeFacts } from './stripe-facts.ts'

const order = anOrder()
const total = order.quote.total
const authorised = {
  status: 'requires_capture',
  capturable: total,
  captureBefore: EVENING + days(7),
} as const

const payments = {
  none: newPayment(order, 'card', EVENING),
  requiresPaymentMethod: aCardPayment([{}]).payment,
  requiresAction: aCardPayment([{ status: 'requires_action' }]).payment,
  processing: aCardPayment([{ status: 'processing' }]).payment,
  authorised: aCardPayment([authorised]).payment,
  captured: aCapturedPayment().payment,
  cancelled: aCardPayment([{ status: 'canceled' }]).payment,
}

/** What is called in words: the call, or what to warn of. */
const said = (payment: Payment, status: Status, now = EVENING): string => {
  const next = nextCall(payment, status, now)
  if (next.do === 'send') return `${next.purpose} ${next.amount}`
  if (next.do === 'warn') return next.about
  return next.do
}

const underWay: Status[] = statuses.slice(2, 10)
const ended: Status[] = ['refused', 'cancelled', 'failed']

describe('what is called next', () => {
  it.each([
    ['none', `authorise ${total}`, 'acceptedUnpaid', 'nothing'],
    ['requiresPaymentMethod', 'nothing', 'acceptedUnpaid', 'cancel 0'],
    ['requiresAction', 'nothing', 'acceptedUnpaid', 'cancel 0'],
    ['processing', 'nothing', 'acceptedUnpaid', 'nothing'],
    ['authorised', 'nothing', `capture ${total}`, `cancel ${total}`],
    ['captured', 'nothing', 'nothing', 'planRefund'],
    ['cancelled', `authorise ${total}`, 'authorisationLost', 'nothing'],
  ] as const)(
    'for %s: waiting or placed → %s, accepted and on → %s, ended → %s',
    (state, held, taken, released) => {
      const payment = payments[state]
      expect(payment.status).toBe(state)
      expect(said(payment, 'awaitingPayment')).toBe(held)
      expect(said(payment, 'placed')).toBe(held)
      for (const status of underWay) expect(said(payment, status)).toBe(taken)
      for (const status of ended) expect(said(payment, status)).toBe(released)
    },
  )

  it('is nothing for cash, and nothing for an order that costs nothing', () => {
    const cash = newPayment(order, 'cash', EVENING)
    const free = { ...payments.none, price: { ...payments.none.price, amount: 0 } }
    for (const status of statuses) {
      expect(said(cash, status)).toBe('nothing')
      expect(said(free, status)).toBe('nothing')
    }
    const received = receiveCash(cash, { drawer: 'driver-1', by: 'driver-1', at: EVENING })
    expect(received).toMatchObject({ status: 'cashReceived', captured: total })
    expect(receiveCash(received, { drawer: 'counter', by: 'cook-1', at: EVENING })).toBe(received)
  })

  it('has a key that says order, purpose and attempt', () => {
    expect(nextCall(payments.authorised, 'accepted', EVENING)).toEqual({
      do: 'send',
      purpose: 'capture',
      n: 1,
      key: 'order:order-0001:capture:1',
      amount: total,
      intent: 'pi_1',
    })
  })
})

describe('a call that nobody answered', () => {
  const call = nextCall(payments.authorised, 'accepted', EVENING)
  if (call.do !== 'send') throw new Error('no call')
  const planned = planAttempt(payments.authorised, call, EVENING)
  const sent = attemptSent(planned, call.key)

  it('is planned once, however many plan it', () => {
    expect(planAttempt(planned, call, EVENING + 5)).toBe(planned)
  })

  it.each([
    ['planned', planned],
    ['sent', sent],
  ])('is sent again with the same key when it was only %s', (_, payment) => {
    expect(nextCall(payment, 'accepted', EVENING + minutes(23 * 60) - 1)).toEqual(call)
  })

  it('is never sent again after 23 h: somebody looks', () => {
    const later = EVENING + minutes(23 * 60)
    expect(nextCall(sent, 'accepted', later)).toEqual({ do: 'readBack', key: call.key })
    const lost = attemptReadBack(sent, call.key)
    expect(nextCall(lost, 'accepted', later)).toMatchObject({ purpose: 'capture', n: 2 })
  })

  it('comes before anything else, even when the order has ended meanwhile', () => {
    expect(nextCall(sent, 'cancelled', EVENING)).toEqual(call)
  })

  it('that made a PaymentIntent which is not read yet is looked for, not repeated', () => {
    const first = nextCall(payments.none, 'placed', EVENING)
    if (first.do !== 'send') throw new Error('no call')
    const made = attemptAnswered(planAttempt(payments.none, first, EVENING), first.key)
    expect(nextCall(made, 'placed', EVENING)).toEqual({ do: 'readBack', key: first.key })
  })
})

describe('a call that Stripe refused', () => {
  const refused = (payment: Payment, status: Status): Payment => {
    const call = nextCall(payment, status, EVENING)
    if (call.do !== 'send') throw new Error(`no call but ${call.do}`)
    return attemptAnswered(planAttempt(payment, call, EVENING), call.key, 'invalid_request')
  }

  it('is a state that staff see, tried three times and then left to them', () => {
    const once = refused(payments.authorised, 'accepted')
    expect(once.status).toBe('failed')
    expect(nextCall(once, 'accepted', EVENING)).toMatchObject({ key: 'order:order-0001:capture:2' })
    const thrice = refused(refused(once, 'accepted'), 'accepted')
    expect(said(thrice, 'accepted')).toBe('gaveUp')
  })

  it('does not hide that the money was captured after all', () => {
    const failed = refused(payments.authorised, 'accepted')
    const facts = someFacts(order, { status: 'succeeded', received: total })
    expect(settled({ ...failed, facts: { pi_1: facts } }).status).toBe('captured')
  })
})

describe('an authorisation near its end', () => {
  const sixDays = EVENING + days(6)
  const reusable: Payment = { ...payments.authorised, offSession: true }

  it('is left alone until a day before', () => {
    expect(said(reusable, 'placed', sixDays - 1)).toBe('nothing')
  })

  it('is made anew where the customer allowed it, and shown to staff where not', () => {
    expect(nextCall(reusable, 'placed', sixDays)).toMatchObject({ purpose: 'authorise' })
    expect(nextCall(payments.authorised, 'placed', sixDays)).toEqual({
      do: 'warn',
      about: 'authorisationEnds',
      at: EVENING + days(7),
    })
  })

  it('is left to staff when new ones keep asking for the owner of the card', () => {
    let payment = reusable
    for (const n of [1, 2, 3]) {
      const call = { purpose: 'authorise', n, amount: total, intent: '' } as const
      const key = `order:order-0001:authorise:${n}`
      payment = attemptAnswered(planAttempt(payment, call, EVENING), key)
    }
    expect(said(payment, 'placed', sixDays)).toBe('authorisationEnds')
  })

  it('gives way to the new one: the old one is cancelled, never captured too', () => {
    const newer: Partial<StripeFacts> = { ...authorised, id: 'pi_2', attempt: 2 }
    const { payment } = aCardPayment([authorised, newer])
    expect(payment.intent).toBe('pi_2')
    expect(nextCall(payment, 'accepted', EVENING)).toMatchObject({
      purpose: 'cancel',
      intent: 'pi_1',
    })
    const done = aCardPayment([authorised, newer, { status: 'canceled' }]).payment
    expect(nextCall(done, 'accepted', EVENING)).toMatchObject({
      purpose: 'capture',
      intent: 'pi_2',
    })
  })
})

describe('an order that ended while its PaymentIntent was being made', () => {
  it('looks for it before it is let go: it could still be paid', () => {
    const first = nextCall(payments.none, 'awaitingPayment', EVENING)
    if (first.do !== 'send') throw new Error('no call')
    const made = attemptAnswered(planAttempt(payments.none, first, EVENING), first.key)
    expect(nextCall(made, 'cancelled', EVENING)).toEqual({ do: 'readBack', key: first.key })
    const never = attemptReadBack(made, first.key)
    expect(said(never, 'cancelled')).toBe('nothing')
  })
})
