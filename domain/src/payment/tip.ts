import { type Cents, sum } from '../money/cents.ts'
import { MAX_TIP } from '../order/place-order.ts'
import type { Status } from '../order/statuses.ts'
import type { Quote } from '../pricing/quote.ts'
import { minutes, type Millis } from '../time/millis.ts'
import type { Payment } from './payment.ts'
import type { RefundBy } from './refund.ts'
import { type PlanBase, withPlans } from './refund-plans.ts'
import { partsLeft, plansThatCount, refundable, sourcesOf } from './refundable.ts'
import { type Result, refuse } from '../refusal/refusal.ts'
import type { StripeFacts } from './stripe-facts.ts'
import { wantedMoney } from './wanted-money.ts'

/** So long after the hand-over the tip can be changed. */
export const TIP_OPEN: Millis = minutes(24 * 60)

export const isWaitingTip = ({ purpose, status }: StripeFacts): boolean =>
  purpose === 'tip' &&
  status !== 'succeeded' &&
  status !== 'canceled' &&
  // What is processing cannot be taken back: it is as good as paid until the bank says otherwise.
  status !== 'processing'

/** The PaymentIntents for a tip that still wait for the customer's card. */
export const waitingTips = ({ facts }: Payment): StripeFacts[] =>
  Object.values(facts).filter(isWaitingTip)

/** The tip that is with us: held or captured with the price, charged since, less what was given back of it. */
export function tipPaid(payment: Payment): Cents {
  const charged = Object.values(payment.facts)
    .filter(({ purpose }) => purpose === 'tip')
    .map(({ received }) => received)
  const back = plansThatCount(payment)
    .filter(({ purpose }) => purpose === 'tip')
    .map(({ amount }) => amount)
  return payment.price.tip + sum(charged) - sum(back)
}

/** What is being charged at this moment: it may come, and it may not. */
function tipUnderWay({ facts, attempts }: Payment): Cents {
  const tips = Object.values(facts).filter(({ purpose }) => purpose === 'tip')
  const seen = new Set(tips.map(({ attempt }) => attempt))
  const processing = tips.filter(({ status }) => status === 'processing')
  const unseen = attempts.filter(
    ({ purpose, error, n }) => purpose === 'tip' && error === '' && !seen.has(n),
  )
  return sum([...processing, ...unseen].map(({ amount }) => amount))
}

/**
 * The difference between the agreed tip and the one that is paid: above zero to be charged, below zero to be given
 * back. What is under way is neither charged again nor given back before it has come.
 */
export function tipDifference(payment: Payment): number {
  const paid = tipPaid(payment)
  if (payment.tip < paid) return payment.tip - paid
  return Math.max(0, payment.tip - paid - tipUnderWay(payment))
}

export interface TipChanged {
  payment: Payment
  /** To be charged when above zero, given back when below. Once the order is captured, `nextCall` asks for it. */
  difference: number
}

/**
 * Agrees on another tip, until 24 h after the hand-over (`handedOverAt`; null before). What was captured stays; the
 * difference is charged or refunded apart.
 *
 * Refuses `invalid` (not whole, below zero, beyond a tip), `tipInCash`, `tipClosed` (too late, or the order ended
 * without food or is refunded) and `refundTooMuch` (params: left) when less of the tip is left than is to go back.
 */
export function changeTip(
  payment: Payment,
  quote: Quote,
  order: { status: Status; handedOverAt: Millis | null },
  tip: Cents,
  now: Millis,
): Result<TipChanged> {
  const problem = problemWith(tip)
  if (problem) return refuse('invalid', { field: 'tip', params: { problem } })
  if (payment.method === 'cash') return refuse('tipInCash')
  const tooLate = order.handedOverAt !== null && now - order.handedOverAt > TIP_OPEN
  const refunded = payment.captured > 0 && refundable(payment) === 0
  if (tooLate || refunded || wantedMoney[order.status] === 'released') {
    return refuse('tipClosed')
  }
  const changed = tip === payment.tip ? payment : { ...payment, tip, version: payment.version + 1 }
  const difference = tipDifference(changed)
  const ofTip = partsLeft(payment, quote).find(({ what }) => what === 'tip')?.amount ?? 0
  const left = Math.min(ofTip, refundable(payment))
  if (difference < 0 && payment.captured > 0 && -difference > left) {
    return refuse('refundTooMuch', { field: 'tip', params: { left } })
  }
  return { ok: true, value: { payment: changed, difference } }
}

function problemWith(tip: number): string | undefined {
  if (!Number.isSafeInteger(tip)) return 'must be a whole number of cents'
  if (tip < 0) return 'must not be negative'
  return tip > MAX_TIP ? 'is more than a tip' : undefined
}

/** Plans what has to go back because the tip was lowered; the payment as it was when nothing has. */
export function planTipRefund(payment: Payment, by: RefundBy): Payment {
  const amount = Math.min(-tipDifference(payment), refundable(payment))
  if (amount <= 0) return payment
  const base: PlanBase = {
    purpose: 'tip',
    lines: [],
    reason: 'tip lowered',
    bearer: 'driver',
    by: by.by,
    at: by.at,
  }
  // From the tip's own PaymentIntents first, the latest first.
  const sources = sourcesOf(payment).toReversed()
  return withPlans(payment, base, [{ what: 'tip', of: '', amount }], sources)
}
