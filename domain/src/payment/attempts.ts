import type { Millis } from '../time/millis.ts'
import { type Attempt, attemptKey, type Purpose } from './attempt.ts'
import type { Payment } from './payment.ts'
import { settled } from './settle.ts'

type Planned = Pick<Attempt, 'purpose' | 'n' | 'amount' | 'intent' | 'payer' | 'cardOf'>

/**
 * Writes a call down before it is made. To be stored before anything is sent. Twice the same changes nothing, so two
 * workers that plan the same call share its key, and with it what Stripe does.
 */
export function planAttempt(payment: Payment, call: Planned, now: Millis): Payment {
  const { purpose, n, amount, intent, payer, cardOf } = call
  const key = attemptKey(payment.order, purpose, n)
  if (payment.attempts.some((attempt) => attempt.key === key)) return payment
  const attempt: Attempt = {
    purpose,
    n,
    key,
    amount,
    intent,
    ...(payer === undefined ? {} : { payer }),
    ...(cardOf === undefined ? {} : { cardOf }),
    state: 'planned',
    error: '',
    at: now,
  }
  return { ...payment, attempts: [...payment.attempts, attempt], version: payment.version + 1 }
}

function changed(payment: Payment, key: string, changes: Partial<Attempt>): Payment {
  const attempts = payment.attempts.map((attempt) =>
    attempt.key === key ? { ...attempt, ...changes } : attempt,
  )
  return settled({ ...payment, attempts, version: payment.version + 1 })
}

/** About to be sent: from here on it may have happened. */
export const attemptSent = (payment: Payment, key: string): Payment =>
  changed(payment, key, { state: 'sent' })

/**
 * Stripe has answered. `error`: its code when the answer is a final no; an answer that may differ the next time
 * (network, 409, 429, 5xx) is none, the attempt stays `sent`. What it did is told by `applyIntent`, not here.
 */
export const attemptAnswered = (payment: Payment, key: string, error = ''): Payment =>
  changed(payment, key, { state: 'answered', error })

/** The error of a call that had not arrived when we looked for it a day later. */
export const NEVER_ARRIVED = 'never_arrived'

type Effect = (facts: Payment['facts'], call: Planned) => boolean

/** How each call shows at Stripe once it has happened. */
const effects: Record<Purpose, Effect> = {
  authorise: (facts, { n }) =>
    Object.values(facts).some((one) => one.purpose === 'order' && one.attempt === n),
  tip: (facts, { n }) =>
    Object.values(facts).some((one) => one.purpose === 'tip' && one.attempt === n),
  capture: (facts, { intent }) => (facts[intent]?.received ?? 0) > 0,
  cancel: (facts, { intent }) => facts[intent]?.status === 'canceled',
  refund: (facts, { n }) =>
    Object.values(facts).some(({ refunds }) =>
      Object.values(refunds).some(({ plan }) => plan === n),
    ),
}

/** Whether what was read at Stripe has the effect of this call in it. */
export const hasHappened = ({ facts }: Payment, call: Planned): boolean =>
  effects[call.purpose](facts, call)

/**
 * Nobody answered for a day; everything at Stripe that names the order has been read and applied before this. A call
 * without effect by now never arrived: it may be made anew, with a new key.
 */
export function attemptReadBack(payment: Payment, key: string): Payment {
  const attempt = payment.attempts.find((one) => one.key === key)
  const found = attempt !== undefined && hasHappened(payment, attempt)
  return changed(payment, key, { state: 'readBack', error: found ? '' : NEVER_ARRIVED })
}
