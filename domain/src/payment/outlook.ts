import { hasEnded, type Status } from '../order/statuses.ts'
import { minutes, type Millis } from '../time/millis.ts'
import { AUTHORISATION_MARGIN, nextCall } from './next-call.ts'
import type { Attention, DisputeState, Payment } from './payment.ts'
import { planState } from './refundable.ts'
import type { StripeFacts } from './stripe-facts.ts'
import { surprisesOf } from './surprises.ts'
import { isWaitingTip, TIP_OPEN } from './tip.ts'

const SOON: Millis = minutes(1)
const LATER: Millis = minutes(60)
/** Banks take weeks over a dispute. */
const MUCH_LATER: Millis = minutes(6 * 60)

/** The dispute that matters most: open before inquiry before lost before won. */
function disputeOf({ facts }: Payment): DisputeState {
  const all = Object.values(facts).flatMap(({ disputes }) => Object.values(disputes))
  const worst = (['open', 'inquiry', 'lost', 'won'] as const).find((state) =>
    all.some(({ status }) => status === state),
  )
  return worst ?? 'none'
}

/** Refunds on their way to Stripe or the bank, and tips that are being paid or may still be. */
function isUnderWay(payment: Payment, now: Millis): boolean {
  const refunds = Object.values(payment.facts).flatMap((facts) => Object.values(facts.refunds))
  if (refunds.some(({ status }) => status === 'pending')) return true
  if (payment.refunds.some((plan) => planState(payment, plan) === 'called')) return true
  return Object.values(payment.facts).some((facts) => {
    if (facts.purpose !== 'tip') return false
    if (facts.status === 'processing') return true
    // A tip that nobody pays within the time in which it can be changed is not waited for for ever.
    return isWaitingTip(facts) && now - madeAt(payment, facts) < TIP_OPEN
  })
}

const madeAt = ({ attempts }: Payment, { attempt }: StripeFacts): Millis =>
  attempts.find(({ purpose, n }) => purpose === 'tip' && n === attempt)?.at ?? 0

function checkCardAt(payment: Payment, status: Status, now: Millis): Millis | null {
  const { do: next } = nextCall(payment, status, now)
  if (next === 'warn') return now + LATER
  if (next !== 'nothing') return now + SOON
  switch (payment.status) {
    case 'requiresPaymentMethod':
    case 'requiresAction':
    case 'processing':
      return now + SOON
    case 'authorised': {
      // The shop has not been told of it yet.
      if (status === 'awaitingPayment') return now + SOON
      const ends = payment.facts[payment.intent]?.captureBefore ?? null
      return ends === null ? now + LATER : Math.max(now + SOON, ends - AUTHORISATION_MARGIN)
    }
    case 'captured':
      if (status === 'awaitingPayment') return now + SOON
      if (isUnderWay(payment, now)) return now + LATER
      return ['open', 'inquiry'].includes(disputeOf(payment)) ? now + MUCH_LATER : null
    default:
      return null
  }
}

/** Cash that is due is in somebody's drawer as soon as the order has ended; until then nothing happens to it. */
function checkCashAt({ status: money }: Payment, status: Status, now: Millis): Millis | null {
  if (money !== 'cashDue') return null
  return now + (hasEnded(status) ? SOON : LATER)
}

/** When to look at it again although nobody asks: what a lost notice or job would otherwise leave lying. */
const checkAtOf = (payment: Payment, status: Status, now: Millis): Millis | null =>
  payment.method === 'cash' ? checkCashAt(payment, status, now) : checkCardAt(payment, status, now)

function attentionOf(payment: Payment, status: Status, now: Millis): Attention[] {
  const next = nextCall(payment, status, now)
  const codes = surprisesOf(payment).map(({ code }) => code)
  return [...new Set<Attention>(next.do === 'warn' ? [...codes, next.about] : codes)]
}

/**
 * The payment with everything that is looked for in lists worked out anew: when to check it again, what staff have to
 * look at, its dispute. To be asked before each save, with the order's stage at that moment.
 */
export function withOutlook(payment: Payment, status: Status, now: Millis): Payment {
  const attention = attentionOf(payment, status, now)
  return {
    ...payment,
    checkAt: checkAtOf(payment, status, now),
    attention,
    needsAttention: attention.length > 0,
    dispute: disputeOf(payment),
    updatedAt: now,
  }
}
