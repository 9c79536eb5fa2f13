import { partsWithout, type SalePart, salePartsOf, shareOverParts } from '../books/sale-parts.ts'
import { type Cents, sum } from '../money/cents.ts'
import type { Quote } from '../pricing/quote.ts'
import type { Payment, RefundPlan } from './payment.ts'
import { isGone, leftOf } from './settle.ts'

/**
 * Where a planned refund stands: `planned` (nothing called yet), `called` (not seen at Stripe yet), `done`, or
 * `failed` (a final no, or come back): then the money is with us again and the plan counts no more.
 */
export type PlanState = 'planned' | 'called' | 'done' | 'failed'

export function planState(payment: Payment, { n, from }: RefundPlan): PlanState {
  if (from.till === 'cash') return 'done'
  const seen = Object.values(payment.facts)
    .flatMap(({ refunds }) => Object.values(refunds))
    .find((refund) => refund.plan === n)
  if (seen) return isGone(seen) ? 'done' : 'failed'
  const attempt = payment.attempts.find((one) => one.purpose === 'refund' && one.n === n)
  if (!attempt) return 'planned'
  return attempt.error === '' ? 'called' : 'failed'
}

/** The plans that have not failed. */
export const plansThatCount = (payment: Payment): RefundPlan[] =>
  payment.refunds.filter((plan) => planState(payment, plan) !== 'failed')

/** What a till can still give back. */
export interface Source {
  from: { till: 'card'; intent: string } | { till: 'cash' }
  left: Cents
}

/**
 * Where money of this order can still come back from, and how much: what was captured, less refunds, disputes, and
 * plans that Stripe has not shown yet. The order's own PaymentIntent before those of tips.
 */
export function sourcesOf(payment: Payment): Source[] {
  if (payment.method === 'cash') {
    const left = payment.captured - payment.refunded
    return left > 0 ? [{ from: { till: 'cash' }, left }] : []
  }
  const underWay = payment.refunds.filter((plan) =>
    ['planned', 'called'].includes(planState(payment, plan)),
  )
  return Object.values(payment.facts)
    .toSorted((a, b) =>
      a.purpose === b.purpose ? a.attempt - b.attempt : a.purpose < b.purpose ? -1 : 1,
    )
    .map((facts): Source => {
      const planned = underWay.filter(
        ({ from }) => from.till === 'card' && from.intent === facts.id,
      )
      // Stripe refunds nothing of a charge while its bank decides, not even what is not disputed.
      const frozen = Object.values(facts.disputes).some(({ status }) => status === 'open')
      const left = frozen ? 0 : leftOf(facts) - sum(planned.map(({ amount }) => amount))
      return { from: { till: 'card', intent: facts.id }, left: Math.max(0, left) }
    })
    .filter(({ left }) => left > 0)
}

/** The most that can still be refunded. */
export const refundable = (payment: Payment): Cents =>
  sum(sourcesOf(payment).map(({ left }) => left))

/** Refunds that were made in Stripe's own pages: nobody said for what, so they are shared over the whole sale. */
function partsOfOthers({ facts }: Payment, sale: readonly SalePart[]): SalePart[] {
  return Object.values(facts)
    .flatMap(({ refunds }) => Object.values(refunds))
    .filter((refund) => refund.plan === null && isGone(refund))
    .flatMap(({ amount }) => shareOverParts(amount, sale))
}

/** What the total and later tips were made of, less what refunds have given back of each. */
export function partsLeft(payment: Payment, quote: Quote): SalePart[] {
  const sale = salePartsOf(quote)
  const tips = Object.values(payment.facts)
    .filter(({ purpose }) => purpose === 'tip')
    .map(({ received }): SalePart => ({ what: 'tip', of: '', amount: received }))
  const back = plansThatCount(payment).flatMap(({ parts }) => parts)
  return partsWithout([...sale, ...tips], [...back, ...partsOfOthers(payment, sale)])
}
