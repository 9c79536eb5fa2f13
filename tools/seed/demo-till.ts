import type { Entry } from '@forno/domain/books/entry'
import type { Order } from '@forno/domain/order/order'
import type { Status } from '@forno/domain/order/statuses'
import { theSystem } from '@forno/domain/order/who'
import { applyIntent } from '@forno/domain/payment/apply-intent'
import { attemptAnswered, attemptSent, planAttempt } from '@forno/domain/payment/attempts'
import type { NextCall } from '@forno/domain/payment/calls'
import { nextCall } from '@forno/domain/payment/next-call'
import type { Payment } from '@forno/domain/payment/payment'
import { planRefund, type RefundAsk } from '@forno/domain/payment/refund'
import type { StripeFacts } from '@forno/domain/payment/stripe-facts'
import { withEntries } from '@forno/domain/payment/wanted-entries'
import { days, type Millis } from '@forno/domain/time/millis'
import { DISPUTE_FEE, feeOf } from '../stripe/balance.ts'
import { agreed } from './agreed.ts'

type Send = Extract<NextCall, { do: 'send' }>

/** Stripe counts in whole seconds. */
const inSeconds = (time: Millis): Millis => Math.floor(time / 1000) * 1000

/** The balance transaction by which a PaymentIntent, refund or dispute (its id) moved money. */
export const lineOf = (id: string): string => `txn_${id}`

/**
 * The money of one demo order and a Stripe made up for it, in which every call succeeds: the calls are the
 * domain's own, so the payment and its books are such as they would be if all of it had happened.
 */
export class DemoTill {
  readonly entries: Entry[] = []
  /** `demo-order-07` → `demo_07`, as in `pi_demo_07`. */
  private readonly name: string

  constructor(
    private readonly order: Pick<Order, 'id' | 'quote'>,
    public payment: Payment,
  ) {
    this.name = order.id.replace('demo-order-', 'demo_')
  }

  /** Carries out what an order at this stage asks for, until there is nothing more to call. */
  settle(status: Status, at: Millis, reason = ''): void {
    for (let calls = 0; calls < 9; calls += 1) {
      const next = nextCall(this.payment, status, at)
      if (next.do === 'send') this.send(next, at)
      else if (next.do === 'planRefund') this.plan(reason || 'The order was cancelled', at)
      else return
    }
    throw new Error(`the money of ${this.order.id} never comes to rest`)
  }

  /** A refund that somebody decided on, carried out. */
  refund(ask: RefundAsk, by: string, status: Status, at: Millis): void {
    const planned = planRefund(this.payment, this.order.quote, ask, { by, at })
    this.payment = agreed(planned, this.order.id)
    this.settle(status, at)
  }

  get intent(): StripeFacts {
    const facts = this.payment.facts[this.payment.intent]
    if (!facts) throw new Error(`${this.order.id} has no PaymentIntent`)
    return facts
  }

  /** What Stripe shows from now on. */
  private read(facts: StripeFacts, at: Millis): void {
    const read = { ...facts, readAt: at }
    const applied = agreed(applyIntent(this.payment, this.order.quote, read, at), this.order.id)
    this.payment = applied.payment
    this.entries.push(...applied.entries)
  }

  /** The customer's bank takes the money back; `reason` in Stripe's word. */
  dispute(id: string, reason: string, at: Millis): void {
    const { received: amount } = this.intent
    const dueBy = inSeconds(at + days(14))
    const dispute = { amount, status: 'open', reason, dueBy } as const
    const fees = { ...this.intent.fees, [lineOf(id)]: DISPUTE_FEE }
    this.read({ ...this.intent, disputes: { [id]: dispute }, fees }, at)
  }

  /** Puts the books right after something that Stripe has no part in. */
  book(payment: Payment, at: Millis): void {
    const booked = withEntries(payment, this.order.quote, at)
    this.payment = booked.payment
    this.entries.push(...booked.entries)
  }

  private plan(reason: string, at: Millis): void {
    const ask = { what: { kind: 'whole' as const }, reason, bearer: 'shop' as const }
    const planned = planRefund(this.payment, this.order.quote, ask, { by: theSystem.uid, at })
    this.payment = agreed(planned, this.order.id)
  }

  private send(call: Send, at: Millis): void {
    this.payment = attemptSent(planAttempt(this.payment, call, at), call.key)
    this.read(this.afterwards(call, at), at)
    this.payment = attemptAnswered(this.payment, call.key)
  }

  private afterwards({ purpose, n, amount }: Send, at: Millis): StripeFacts {
    if (purpose === 'authorise') return this.held(n, amount, at)
    const over = { ...this.intent, capturable: 0, captureBefore: null }
    if (purpose === 'cancel') return { ...over, status: 'canceled' }
    if (purpose === 'refund') {
      const refund = { amount, status: 'succeeded', plan: n } as const
      return { ...this.intent, refunds: { [`re_${this.name}_${n}`]: refund } }
    }
    if (purpose === 'tip') throw new Error('no demo order changes its tip')
    const fees = { [lineOf(this.intent.id)]: feeOf(amount) }
    return { ...over, status: 'succeeded', received: amount, fees }
  }

  private held(attempt: number, amount: number, at: Millis): StripeFacts {
    return {
      id: `pi_${this.name}`,
      readAt: at,
      order: this.order.id,
      purpose: 'order',
      attempt,
      status: 'requires_capture',
      currency: this.payment.currency,
      amount,
      capturable: amount,
      received: 0,
      captureBefore: inSeconds(at) + days(7),
      decline: '',
      card: { brand: 'visa', last4: '4242' },
      cardPrint: 'card4242fingerpr',
      refunds: {},
      disputes: {},
      fees: {},
    }
  }
}
