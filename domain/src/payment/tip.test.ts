import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Status } from '../order/statuses.ts'
import { aCapturedPayment, aCardPayment, someFacts } from '../testing/a-payment.ts'
import { aCheckout, anOrder, EVENING, valueOf } from '../testing/an-order.ts'
import { days } from '../time/millis.ts'
import { applyIntent } from './apply-intent.ts'
import { attemptAnswered, planAttempt } from './attempts.ts'
import type { NextCall } from './calls.ts'
import { nextCall } from './next-call.ts'
import { newPayment, type Payment } from './payment.ts'
import { planRefund } from './refund.ts'
import type { StripeFacts } from './stripe-facts.ts'
import { changeTip, planTipRefund, tipDifference, tipPaid, waitingTips } from './tip.ts'

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
    expect(tipDifference(planned)).toBe(0)
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
    ['in cash', newPayment(order, 'cash', EVENING), 400, delivered, 'tipInCash'],
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

/** A tip that asks for the customer's card: Stripe has the PaymentIntent, and nobody has paid it yet. */
class WaitingTips {
  payment: Payment
  private readonly stripe = new Map<string, StripeFacts>()
  constructor(
    tip: number,
    readonly status: Status = 'delivered',
  ) {
    this.payment = withTip(paid, tip)
    this.settle()
  }
  change(tip: number): this {
    this.payment = withTip(this.payment, tip)
    return this.settle()
  }
  /** Carries out what is called for, as long as it needs nobody's card. */
  settle(status: Status = this.status): this {
    for (let calls = 0; calls < 10; calls += 1) {
      const next = nextCall(this.payment, status, EVENING)
      if (next.do === 'planRefund' && next.purpose === 'tip') {
        this.payment = planTipRefund(this.payment, { by: 'customer-1', at: EVENING })
      } else if (next.do === 'send') this.send(next)
      else return this
    }
    throw new Error('it never comes to rest')
  }
  private send({ purpose, n, amount, intent, key }: Extract<NextCall, { do: 'send' }>): void {
    this.payment = planAttempt(this.payment, { purpose, n, amount, intent }, EVENING)
    const id = purpose === 'tip' ? `pi_tip_${n}` : intent
    const made = someFacts(order, { id, purpose: 'tip', attempt: n, amount })
    const known = this.payment.facts[id] ?? made
    const refund = { [`re_${n}`]: { amount, status: 'succeeded', plan: n } } as const
    if (purpose === 'refund') this.read({ ...known, refunds: refund })
    else this.read({ ...known, status: purpose === 'cancel' ? 'canceled' : known.status })
    this.payment = attemptAnswered(this.payment, key)
  }
  read(facts: StripeFacts): this {
    this.stripe.set(facts.id, facts)
    const applied = applyIntent(this.payment, quote, facts, EVENING)
    this.payment = valueOf(applied).payment
    return this
  }
  paidBy(id: string, changes: Partial<StripeFacts> = {}): this {
    const facts = this.stripe.get(id)
    if (!facts) throw new Error(`no ${id}`)
    return this.read({ ...facts, status: 'succeeded', received: facts.amount, ...changes })
  }
  get waiting() {
    return waitingTips(this.payment).map(({ id, amount }) => [id, amount])
  }
}

describe('a raised tip that waits for its card', () => {
  it('is not paid: its difference is still to be charged, and is asked for once', () => {
    const { payment, waiting } = new WaitingTips(500)
    expect(waiting).toEqual([['pi_tip_1', 200]])
    expect(tipDifference(payment)).toBe(200)
    expect(nextCall(payment, 'delivered', EVENING)).toEqual({ do: 'nothing' })
  })

  it('and lowered again before it is paid gives nothing back, and can be paid no more', () => {
    const tips = new WaitingTips(500).change(300)
    expect(tips.waiting).toEqual([])
    expect(tips.payment.refunds).toEqual([])
    expect(nextCall(tips.payment, 'delivered', EVENING)).toEqual({ do: 'nothing' })
  })

  it('and lowered below what was paid gives back only what was paid', () => {
    const { payment } = new WaitingTips(500).change(100)
    expect(payment.refunds.map(({ amount, purpose }) => [purpose, amount])).toEqual([['tip', 200]])
  })

  it('and raised twice leaves one that waits, of the whole difference', () => {
    expect(new WaitingTips(500).change(700).waiting).toEqual([['pi_tip_2', 400]])
    expect(new WaitingTips(500).change(700).change(500).waiting).toEqual([['pi_tip_3', 200]])
  })

  it('is settled once it is paid', () => {
    const { payment } = new WaitingTips(500).paidBy('pi_tip_1').settle()
    expect([tipPaid(payment), tipDifference(payment)]).toEqual([500, 0])
    expect(payment.captured).toBe(quote.total + 200)
  })

  it('that was paid by an old page although it had been changed is put right', () => {
    const tips = new WaitingTips(500)
    tips.payment = withTip(tips.payment, 400)
    const { payment } = tips.paidBy('pi_tip_1').settle()
    expect(payment.refunds.map(({ amount, from }) => [amount, from])).toEqual([
      [100, { till: 'card', intent: 'pi_tip_1' }],
    ])
  })

  it.each(['cancelled', 'failed'] as const)('is cancelled when its order is %s', (status) => {
    const tips = new WaitingTips(500).settle(status)
    expect(tips.waiting).toEqual([])
    const next = nextCall(tips.payment, status, EVENING)
    expect(next).toEqual({ do: 'planRefund', purpose: 'refund', amount: quote.total })
  })
})

describe('whatever is agreed, in whatever order, paid or not', () => {
  const deed = fc.oneof(
    fc.record({ tip: fc.constantFrom(0, 100, 300, 500, 700) }),
    fc.record({ pays: fc.constantFrom('now', 'late') }),
  )

  it('at most one waits, of the whole difference; nothing is charged or given back twice', () => {
    fc.assert(
      fc.property(fc.array(deed, { maxLength: 12 }), (deeds) => {
        const tips = new WaitingTips(300)
        for (const one of deeds) {
          const [waits] = waitingTips(tips.payment)
          if ('tip' in one) tips.change(one.tip)
          else if (waits && one.pays === 'now') tips.paidBy(waits.id).settle()
          // Paid by an old page at the very moment in which another tip was agreed on.
          else if (waits) {
            tips.payment = withTip(tips.payment, 200)
            tips.paidBy(waits.id).settle()
          }
          const { payment, waiting } = tips
          expect(waiting.length).toBeLessThanOrEqual(1)
          expect(tipDifference(payment)).toBe(waitingTips(payment)[0]?.amount ?? 0)
          expect(tipPaid(payment) + tipDifference(payment)).toBe(payment.tip)
        }
      }),
      { numRuns: 500 },
    )
  })
})

describe('a tip that is being charged', () => {
  const tips = new WaitingTips(500).paidBy('pi_tip_1', { status: 'processing', received: 0 })

  it('is not charged again', () => {
    expect(tipDifference(tips.payment)).toBe(0)
    expect(nextCall(tips.payment, 'delivered', EVENING)).toEqual({ do: 'nothing' })
  })

  it('can be lowered: what has come goes back at once, what is coming once it is there', () => {
    const lowered = withTip(tips.payment, 100)
    expect(tipDifference(lowered)).toBe(-200)
    expect(nextCall(lowered, 'delivered', EVENING)).toMatchObject({ purpose: 'tip', amount: 200 })
  })

  it('whose money is lost or in dispute is not given back for ever and ever', () => {
    const disputes = {
      dp_1: { amount: quote.total - 50, status: 'lost', reason: 'general', dueBy: null },
    } as const
    const captured = { status: 'succeeded', received: quote.total, disputes } as const
    const { payment } = aCardPayment([captured], order)
    const changed = changeTip(payment, quote, delivered, 100, EVENING)
    expect(changed).toMatchObject({
      ok: false,
      refusals: [{ code: 'refundTooMuch', params: { left: 50 } }],
    })
    const all = { dp_1: { ...disputes.dp_1, amount: quote.total, status: 'open' } } as const
    const facts = someFacts(order, { ...captured, disputes: all })
    const none = { ...payment, tip: 100, facts: { pi_1: facts } }
    expect(nextCall(none, 'delivered', EVENING)).toEqual({ do: 'nothing' })
  })
})
