import type { Cents } from '../money/cents.ts'
import type { Millis } from '../time/millis.ts'
import { type Attempt, attemptKey, KEY_LIVES, MAX_ATTEMPTS, type Purpose } from './attempt.ts'
import { hasHappened } from './attempts.ts'
import type { Payment, RefundPlan } from './payment.ts'
import { planState } from './refundable.ts'

/** What staff have to look at, because no call of ours would put it right. */
export const warnings = [
  'authorisationEnds',
  'authorisationLost',
  'acceptedUnpaid',
  'gaveUp',
] as const
export type Warning = (typeof warnings)[number]

/** What is to be done about an order's money now. */
export type NextCall =
  | { do: 'nothing' }
  /** Store it (planAttempt), send it with its key. The same key again when it is there already. */
  | { do: 'send'; purpose: Purpose; n: number; key: string; amount: Cents; intent: string }
  /** Never send it again: look at Stripe what happened, apply that, then `attemptReadBack`. */
  | { do: 'readBack'; key: string }
  /** Plan it (all that is left, or the tip that was lowered) and store the plan, then ask again. */
  | { do: 'planRefund'; purpose: RefundPlan['purpose']; amount: Cents }
  | { do: 'warn'; about: Warning; at: Millis }

export const nothing: NextCall = { do: 'nothing' }

/** An attempt that nobody has answered: it may have happened, so the same key, and after a day only a look. */
export function again({ purpose, n, key, amount, intent, at }: Attempt, now: Millis): NextCall {
  if (now - at >= KEY_LIVES) return { do: 'readBack', key }
  return { do: 'send', purpose, n, key, amount, intent }
}

const attemptsAt = (payment: Payment, purpose: Purpose): Attempt[] =>
  payment.attempts.filter((attempt) => attempt.purpose === purpose)

/** The last attempt to make a PaymentIntent for this, when it may have made one that nobody has read yet. */
export function unseenIntent(payment: Payment, purpose: Purpose): Attempt | undefined {
  if (purpose !== 'authorise' && purpose !== 'tip') return undefined
  const last = attemptsAt(payment, purpose).at(-1)
  return last && last.error === '' && !hasHappened(payment, last) ? last : undefined
}

/** A new attempt, unless Stripe has said no often enough. */
export function call(
  payment: Payment,
  purpose: Purpose,
  amount: Cents,
  intent: string,
  now: Millis,
): NextCall {
  const before = attemptsAt(payment, purpose)
  const refused = before.filter((attempt) => attempt.error !== '' && attempt.intent === intent)
  if (refused.length >= MAX_ATTEMPTS) return { do: 'warn', about: 'gaveUp', at: now }
  // Another PaymentIntent could be one too many until we have seen the first.
  const unseen = unseenIntent(payment, purpose)
  if (unseen) return { do: 'readBack', key: unseen.key }
  const n = before.length + 1
  return { do: 'send', purpose, n, key: attemptKey(payment.order, purpose, n), amount, intent }
}

export function refundCall(payment: Payment, { n, amount, from }: RefundPlan): NextCall {
  const intent = from.till === 'card' ? from.intent : ''
  const key = attemptKey(payment.order, 'refund', n)
  return { do: 'send', purpose: 'refund', n, key, amount, intent }
}

/** A refund that the order's own course asks for, unless the same has failed often enough. */
export function giveBack(
  payment: Payment,
  purpose: RefundPlan['purpose'],
  amount: Cents,
  now: Millis,
): NextCall {
  if (amount === 0) return nothing
  const failed = payment.refunds.filter(
    (plan) => plan.purpose === purpose && planState(payment, plan) === 'failed',
  )
  if (failed.length >= MAX_ATTEMPTS) return { do: 'warn', about: 'gaveUp', at: now }
  return { do: 'planRefund', purpose, amount }
}
