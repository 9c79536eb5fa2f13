import { describe, expect, it } from 'vitest'
import type { Entry } from '../books/entry.ts'
import type { Status } from '../order/statuses.ts'
import { brokenMoney, someFacts } from '../testing/a-payment.ts'
import { aCheckout, anOrder, EVENING, valueOf } from '../testing/an-order.ts'
import { days, type Millis } from '../time/millis.ts'
import { applyIntent } from './apply-intent.ts'
import { type Purpose, purposes } from './attempt.ts'
import { attemptAnswered, attemptReadBack, attemptSent, planAttempt } from './attempts.ts'
import type { NextCall } from './calls.ts'
import { nextCall } from './next-call.ts'
import { newPayment, type Payment } from './payment.ts'
import { planRefund } from './refund.ts'
import type { StripeFacts } from './stripe-facts.ts'

const order = anOrder({}, { checkout: aCheckout({ tip: 300 }) })
const { quote } = order
type Send = Extract<NextCall, { do: 'send' }>

/** A Stripe that knows its keys for a day: the same key does nothing again. Counts what it really did. */
class Stripe {
  readonly intents = new Map<string, StripeFacts>()
  readonly did: Purpose[] = []
  private readonly keys = new Map<string, { id: string; at: Millis }>()

  call({ purpose, key, amount, intent, n }: Send, now: Millis): string {
    const known = this.keys.get(key)
    if (known && now - known.at < days(1)) return known.id
    this.did.push(purpose)
    const id = purpose === 'authorise' || purpose === 'tip' ? `pi_${this.did.length}` : intent
    const before = this.intents.get(id) ?? someFacts(order, { id, attempt: n, amount })
    const effects: Record<Purpose, Partial<StripeFacts>> = {
      authorise: { status: 'requires_capture', capturable: amount },
      capture: { status: 'succeeded', received: amount, capturable: 0 },
      cancel: { status: 'canceled', capturable: 0 },
      tip: { purpose: 'tip', status: 'succeeded', received: amount },
      refund: {
        refunds: { ...before.refunds, [`re_${n}`]: { amount, status: 'succeeded', plan: n } },
      },
    }
    this.intents.set(id, { ...before, ...effects[purpose] })
    this.keys.set(key, { id, at: now })
    return id
  }
}

type Death = 'before' | 'after'
interface Killed {
  purpose: Purpose
  when: Death
}

/** An order's way through its money, with one call that dies before or after it happened at Stripe. */
function ordersWay(stages: readonly Status[], killed: Killed, back: Millis) {
  const stripe = new Stripe()
  const entries: Entry[] = []
  let payment: Payment = newPayment(order, 'card', EVENING)
  let now = EVENING
  let alive = true

  const read = () => {
    for (const facts of stripe.intents.values()) {
      const applied = applyIntent(payment, quote, { ...facts, readAt: now }, now)
      if (!applied.ok) throw new Error('refused')
      payment = applied.value.payment
      entries.push(...applied.value.entries)
    }
  }
  const send = (call: Send) => {
    payment = attemptSent(planAttempt(payment, call, now), call.key)
    const dies = alive && call.purpose === killed.purpose
    if (!dies || killed.when === 'after') stripe.call(call, now)
    if (dies) {
      alive = false
      now += back
      return
    }
    read()
    payment = attemptAnswered(payment, call.key)
  }
  const step = (status: Status): boolean => {
    const next = nextCall(payment, status, now)
    if (next.do === 'send') send(next)
    else if (next.do === 'readBack') {
      read()
      payment = attemptReadBack(payment, next.key)
    } else if (next.do === 'planRefund') {
      const ask = { what: { kind: 'whole' }, reason: 'no food', bearer: 'shop' } as const
      const planned = planRefund(payment, quote, ask, { by: 'system', at: now })
      payment = valueOf(planned.ok ? planned : { ok: false, refusals: [] })
    } else return false
    return true
  }
  for (const [index, status] of stages.entries()) {
    if (index === 2) payment = { ...payment, tip: 500 }
    for (let calls = 0; calls < 20 && step(status); calls += 1) now += 1000
  }
  return { payment, entries, did: stripe.did, died: !alive }
}

const delivered: Status[] = ['placed', 'accepted', 'delivered']
const refusedWay: Status[] = ['placed', 'refused']
const failedWay: Status[] = ['placed', 'accepted', 'failed']

const wayOf: Record<Purpose, { stages: Status[]; did: Purpose[]; kept: number }> = {
  authorise: { stages: delivered, did: ['authorise', 'capture', 'tip'], kept: quote.total + 200 },
  capture: { stages: delivered, did: ['authorise', 'capture', 'tip'], kept: quote.total + 200 },
  tip: { stages: delivered, did: ['authorise', 'capture', 'tip'], kept: quote.total + 200 },
  cancel: { stages: refusedWay, did: ['authorise', 'cancel'], kept: 0 },
  refund: { stages: failedWay, did: ['authorise', 'capture', 'refund'], kept: 0 },
}

const cases = purposes.flatMap((purpose) =>
  (['before', 'after'] as const).flatMap((when) => [
    { purpose, when, back: 60_000, later: 'a minute' },
    { purpose, when, back: days(2), later: 'two days' },
  ]),
)

describe('a call whose answer never came', () => {
  it.each(cases)('$purpose killed $when it happened, taken up $later later', (one) => {
    const { stages, did, kept } = wayOf[one.purpose]
    const end = ordersWay(stages, one, one.back)
    expect(end.died).toBe(true)
    expect(end.did).toEqual(did)
    expect(end.payment.captured - end.payment.refunded).toBe(kept)
    expect(end.payment.attempts.some(({ state }) => state === 'planned' || state === 'sent')).toBe(
      false,
    )
    expect(brokenMoney(end.payment, end.entries, quote)).toEqual([])
  })
})
