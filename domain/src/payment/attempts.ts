import type { Millis } from '../time/millis.ts'
import { type Attempt, attemptKey } from './attempt.ts'
import type { Payment } from './payment.ts'
import { settled } from './settle.ts'

type Planned = Pick<Attempt, 'purpose' | 'n' | 'amount' | 'intent'>

/**
 * Writes a call down before it is made. To be stored before anything is sent. Twice the same changes nothing, so two
 * workers that plan the same call share its key, and with it what Stripe does.
 */
export function planAttempt(payment: Payment, call: Planned, now: Millis): Payment {
  const { purpose, n, amount, intent } = call
  const key = attemptKey(payment.order, purpose, n)
  if (payment.attempts.some((attempt) => attempt.key === key)) return payment
  const attempt: Attempt = {
    purpose,
    n,
    key,
    amount,
    intent,
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

/** Nobody answered for a day; we have looked, and what was found has been applied. */
export const attemptReadBack = (payment: Payment, key: string, found: boolean): Payment =>
  changed(payment, key, { state: 'readBack', error: found ? '' : NEVER_ARRIVED })
