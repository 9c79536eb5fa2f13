import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { type Status, statuses } from '../order/statuses.ts'
import { aCapturedPayment, aCardPayment } from '../testing/a-payment.ts'
import { anOrder, EVENING } from '../testing/an-order.ts'
import { days, minutes } from '../time/millis.ts'
import { attemptAnswered, planAttempt } from './attempts.ts'
import { receiveCash } from './cash.ts'
import { nextCall } from './next-call.ts'
import { disputeStates, newPayment, type Payment, paymentSchema } from './payment.ts'
import { withOutlook } from './outlook.ts'
import { paymentStatuses } from './states.ts'
import type { StripeFacts } from './stripe-facts.ts'
import { changeTip } from './tip.ts'

const order = anOrder()
const total = order.quote.total
const captured = { status: 'succeeded', received: total } as const
const authorised = {
  status: 'requires_capture',
  capturable: total,
  captureBefore: EVENING + days(7),
} as const
const after = (...readings: Partial<StripeFacts>[]) => aCardPayment(readings).payment

/** A payment whose next call has been refused by Stripe for good, as often as this. */
function refused(payment: Payment, status: Status, times: number): Payment {
  let now = payment
  for (let n = 0; n < times; n += 1) {
    const next = nextCall(now, status, EVENING)
    if (next.do !== 'send') throw new Error(`no call but ${next.do}`)
    now = attemptAnswered(planAttempt(now, next, EVENING), next.key, 'invalid_request')
  }
  return now
}

const cash = newPayment(order, 'cash', EVENING)
const payments: Record<Payment['status'], Payment> = {
  none: newPayment(order, 'card', EVENING),
  requiresPaymentMethod: after({}),
  requiresAction: after({ status: 'requires_action' }),
  processing: after({ status: 'processing' }),
  authorised: after(authorised),
  captured: after(captured),
  cancelled: after({ status: 'canceled' }),
  failed: refused(after(authorised), 'accepted', 1),
  cashDue: cash,
  cashReceived: receiveCash(cash, { drawer: 'driver-1', by: 'driver-1', at: EVENING }),
}

const minutesTo = (payment: Payment, status: Status, now = EVENING) => {
  const { checkAt } = withOutlook(payment, status, now)
  return checkAt === null ? null : (checkAt - now) / minutes(1)
}
const attention = (payment: Payment, status: Status, now = EVENING) =>
  withOutlook(payment, status, now).attention

describe('when a payment is looked at again', () => {
  it.each(paymentStatuses)('%s: never in the past, at whatever stage its order is', (money) => {
    expect(payments[money].status).toBe(money)
    for (const status of statuses) {
      for (const now of [EVENING, EVENING + days(6.5), EVENING + days(400)]) {
        const seen = withOutlook(payments[money], status, now)
        const { checkAt } = seen
        expect(checkAt === null || (Number.isSafeInteger(checkAt) && checkAt > now)).toBe(true)
        expect(v.safeParse(paymentSchema, seen).issues).toBeUndefined()
      }
    }
  })

  it.each([
    ['that waits for the customer', payments.requiresAction, 'awaitingPayment', 1],
    [
      'that holds and has not brought its order to the shop',
      payments.authorised,
      'awaitingPayment',
      1,
    ],
    ['that holds, a day before it ends', payments.authorised, 'placed', 6 * 24 * 60],
    ['that is to be captured', payments.authorised, 'accepted', 1],
    ['that is to be let go', payments.authorised, 'refused', 1],
    ['that is all there', payments.captured, 'preparing', null],
    ['that was let go', payments.cancelled, 'cancelled', null],
    ['that was never begun, of an order that is gone', payments.none, 'cancelled', null],
    ['that somebody has to look at', payments.requiresPaymentMethod, 'accepted', 60],
    ['in cash, under way', cash, 'onTheWay', 60],
    ['in cash, whose order is delivered and nobody wrote it down', cash, 'delivered', 1],
    ['in cash, received', payments.cashReceived, 'delivered', null],
  ] as const)('%s: in minutes', (_, payment, status, wanted) => {
    expect(minutesTo(payment, status)).toBe(wanted)
  })

  it('is in an hour while a refund is on its way, and in six while a bank decides', () => {
    const refunds = { re_1: { amount: 100, status: 'pending', plan: null } } as const
    expect(minutesTo(after({ ...captured, refunds }), 'delivered')).toBe(60)
    const disputes = {
      dp_1: { amount: 100, status: 'open', reason: 'general', dueBy: null },
    } as const
    expect(minutesTo(after({ ...captured, disputes }), 'delivered')).toBe(360)
  })

  it('is for a tip that waits for its card every hour, for a day', () => {
    const delivered = { status: 'delivered', handedOverAt: EVENING } as const
    const changed = changeTip(payments.captured, order.quote, delivered, 200, EVENING)
    if (!changed.ok) throw new Error('refused')
    const tip = { id: 'pi_tip', purpose: 'tip', amount: 200 } as const
    const planned = planAttempt(
      changed.value.payment,
      { purpose: 'tip', n: 1, amount: 200, intent: '' },
      EVENING,
    )
    const answered = attemptAnswered(planned, 'order:order-0001:tip:1')
    const waiting = aCardPayment([tip], order, answered).payment
    expect(minutesTo(waiting, 'delivered', EVENING + minutes(5))).toBe(60)
    expect(minutesTo(waiting, 'delivered', EVENING + days(1))).toBeNull()
  })
})

describe('what staff have to look at', () => {
  it.each([
    ['nothing, when all is well', payments.captured, 'accepted', []],
    ['accepted and never paid', payments.requiresPaymentMethod, 'accepted', ['acceptedUnpaid']],
    ['an authorisation that went', payments.cancelled, 'accepted', ['authorisationLost']],
    [
      'Stripe said no three times',
      refused(payments.authorised, 'accepted', 3),
      'accepted',
      ['gaveUp'],
    ],
    ['another amount', after({ ...captured, received: 1 }), 'accepted', ['amountDiffers']],
    [
      'captured twice',
      after(captured, { ...captured, id: 'pi_2', attempt: 2 }),
      'accepted',
      ['capturedTwice'],
    ],
    [
      'more back than in',
      after({
        ...captured,
        refunds: { re_1: { amount: total, status: 'succeeded', plan: null } },
        disputes: { dp_1: { amount: 1, status: 'lost', reason: 'general', dueBy: null } },
      }),
      'delivered',
      ['moreBackThanCaptured'],
    ],
  ] as const)('%s', (_, payment, status, wanted) => {
    expect(attention(payment, status)).toEqual(wanted)
    expect(withOutlook(payment, status, EVENING).needsAttention).toBe(wanted.length > 0)
  })

  it('an authorisation that ends within a day', () => {
    expect(attention(payments.authorised, 'placed', EVENING + days(6.5))).toEqual([
      'authorisationEnds',
    ])
  })

  it('each thing once, however often it happened', () => {
    const odd = { ...captured, received: 1 } as const
    expect(attention(after(odd, { ...odd, id: 'pi_2', attempt: 2 }), 'accepted')).toEqual([
      'amountDiffers',
      'capturedTwice',
    ])
  })

  it('nothing any more once it has been put right', () => {
    const seen = withOutlook(payments.requiresPaymentMethod, 'accepted', EVENING)
    const refunded = withOutlook({ ...seen, ...aCapturedPayment().payment }, 'accepted', EVENING)
    expect(refunded).toMatchObject({ attention: [], needsAttention: false })
  })
})

describe('the dispute of a payment', () => {
  const dispute = (status: 'inquiry' | 'open' | 'won' | 'lost') =>
    ({ amount: 100, status, reason: 'fraudulent', dueBy: null }) as const

  it.each(disputeStates)('is %s, as the bank has it', (state) => {
    const disputes = state === 'none' ? {} : { dp_1: dispute(state) }
    expect(withOutlook(after({ ...captured, disputes }), 'delivered', EVENING).dispute).toBe(state)
  })

  it('is of several the one that somebody has to answer first', () => {
    const disputes = { dp_1: dispute('won'), dp_2: dispute('open'), dp_3: dispute('inquiry') }
    expect(withOutlook(after({ ...captured, disputes }), 'delivered', EVENING).dispute).toBe('open')
  })
})
