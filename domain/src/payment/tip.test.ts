import { describe, expect, it } from 'vitest'
import { aCapturedPayment, aCardPayment } from '../testing/a-payment.ts'
import { aCheckout, anOrder, EVENING } from '../testing/an-order.ts'
import { days } from '../time/millis.ts'
import { attemptAnswered, planAttempt } from './attempts.ts'
import { nextCall } from './next-call.ts'
import { newPayment, type Payment } from './payment.ts'
import { planRefund } from './refund.ts'
import { changeTip, planTipRefund, tipSettled } from './tip.ts'

const order = anOrder({}, { checkout: aCheckout({ tip: 300 }) })
const { quote } = order
const paid = aCapturedPayment(order).payment
const delivered = { status: 'delivered', handedOverAt: EVENING } as const

const withTip = (payment: Payment, tip: number): Payment => {
  const changed = changeTip(payment, quote, delivered, tip, EVENING)
  if (!changed.ok) throw new Error(JSON.stringify(changed.refusals))
  return changed.value.payment
}

describe('a tip', () => {
  it('that is raised is charged by its difference, once', () => {
    const raised = withTip(paid, 500)
    const call = nextCall(raised, 'delivered', EVENING)
    expect(call).toMatchObject({ purpose: 'tip', amount: 200, key: 'order:order-0001:tip:1' })
    if (call.do !== 'send') throw new Error('no call')
    const planned = planAttempt(raised, call, EVENING)
    expect(tipSettled(planned)).toBe(500)
    const declined = attemptAnswered(planned, call.key, 'card_declined')
    expect(nextCall(declined, 'delivered', EVENING)).toMatchObject({ purpose: 'tip', n: 2 })
  })

  it('that is lowered is refunded by its difference, once', () => {
    const lowered = withTip(paid, 100)
    const call = nextCall(lowered, 'delivered', EVENING)
    expect(call).toEqual({ do: 'planRefund', purpose: 'tip', amount: 200 })
    const planned = planTipRefund(lowered, { by: 'customer-1', at: EVENING })
    expect(planned.refunds[0]).toMatchObject({
      purpose: 'tip',
      amount: 200,
      parts: [{ what: 'tip', of: '', amount: 200 }],
    })
    expect(planTipRefund(planned, { by: 'customer-1', at: EVENING })).toBe(planned)
  })

  it('that was charged apart goes back from there first', () => {
    const captured = { status: 'succeeded', received: quote.total } as const
    const apart = {
      status: 'succeeded',
      id: 'pi_tip',
      purpose: 'tip',
      amount: 200,
      received: 200,
    } as const
    const { payment } = aCardPayment([captured, apart], order)
    const call = { purpose: 'tip', n: 1, amount: 200, intent: '' } as const
    const charged = planAttempt({ ...payment, tip: 500 }, call, EVENING)
    const lowered = planTipRefund(withTip(charged, 250), { by: 'customer-1', at: EVENING })
    expect(lowered.refunds.map(({ from, amount }) => [from, amount])).toEqual([
      [{ till: 'card', intent: 'pi_tip' }, 200],
      [{ till: 'card', intent: 'pi_1' }, 50],
    ])
  })

  it('changed before the capture waits for it: the confirmed price is captured', () => {
    const { payment } = aCardPayment(
      [{ status: 'requires_capture', capturable: quote.total }],
      order,
    )
    const raised = withTip(payment, 500)
    expect(nextCall(raised, 'accepted', EVENING)).toMatchObject({
      purpose: 'capture',
      amount: quote.total,
    })
  })

  it('can be changed for 24 h after the hand-over and not a moment longer', () => {
    expect(changeTip(paid, quote, delivered, 400, EVENING + days(1)).ok).toBe(true)
    const late = changeTip(paid, quote, delivered, 400, EVENING + days(1) + 1)
    expect(late).toMatchObject({ ok: false, refusals: [{ code: 'tipClosed' }] })
  })

  const whole = { what: { kind: 'whole' }, reason: 'cold', bearer: 'shop' } as const
  const refunded = planRefund(paid, quote, whole, { by: 'manager-1', at: EVENING })
  it.each([
    ['below zero', paid, -1, delivered, 'invalid'],
    ['of a part of a cent', paid, 0.5, delivered, 'invalid'],
    ['beyond belief', paid, 20_001, delivered, 'invalid'],
    ['in cash', newPayment(order, 'cash'), 400, delivered, 'tipInCash'],
    [
      'of a cancelled order',
      paid,
      400,
      { ...delivered, status: 'cancelled' as const },
      'tipClosed',
    ],
    ['of a refunded order', refunded.ok ? refunded.value : paid, 400, delivered, 'tipClosed'],
  ])('%s is refused', (_, payment, tip, at, code) => {
    expect(changeTip(payment, quote, at, tip, EVENING)).toMatchObject({
      ok: false,
      refusals: [{ code }],
    })
  })
})
