import type { Status } from '../order/statuses.ts'
import { minutes, type Millis } from '../time/millis.ts'
import { isOpen, MAX_ATTEMPTS } from './attempt.ts'
import { again, call, giveBack, type NextCall, nothing, refundCall, unseenIntent } from './calls.ts'
import type { Payment } from './payment.ts'
import { planState, refundable } from './refundable.ts'
import type { StripeFacts } from './stripe-facts.ts'
import { tipDifference, waitingTips } from './tip.ts'
import { wantedMoney } from './wanted-money.ts'

/** So long before an authorisation ends (Stripe keeps it about 7 days) we make a new one, or call for help. */
export const AUTHORISATION_MARGIN: Millis = minutes(24 * 60)

/**
 * The next call for an order that stands at `status`. One at a time: carry it out, apply what Stripe then
 * shows, ask again, until there is nothing. A function of what is stored, so whoever asks gets the same call with
 * the same key; asked twice, it happens once.
 */
export function nextCall(payment: Payment, status: Status, now: Millis): NextCall {
  if (payment.method === 'cash') return nothing
  const open = payment.attempts.find(isOpen)
  if (open) return again(open, now)
  const refund = payment.refunds.find((plan) => planState(payment, plan) === 'planned')
  if (refund) return refundCall(payment, refund)
  const spare = spareOf(payment)
  if (spare) return call(payment, 'cancel', spare.capturable, spare.id, now)
  if (payment.price.amount === 0) return nothing
  if (wantedMoney[status] === 'released') return release(payment, now)
  return wantedMoney[status] === 'held' ? hold(payment, now) : take(payment, now)
}

/** A PaymentIntent for the order that counts no more: it must not hold money, nor be paid by an old tab. */
function spareOf(payment: Payment): StripeFacts | undefined {
  return Object.values(payment.facts).find(
    ({ id, purpose, status }) =>
      purpose === 'order' &&
      id !== payment.intent &&
      status !== 'succeeded' &&
      status !== 'canceled' &&
      status !== 'processing',
  )
}

function hold(payment: Payment, now: Millis): NextCall {
  const { amount } = payment.price
  switch (payment.status) {
    case 'none':
    case 'cancelled':
    case 'failed':
      return call(payment, 'authorise', amount, '', now)
    case 'authorised':
      return renew(payment, now)
    default:
      return nothing
  }
}

/** Near its end an authorisation is made anew where the card may be used again; otherwise staff must decide. */
function renew(payment: Payment, now: Millis): NextCall {
  const ends = payment.facts[payment.intent]?.captureBefore ?? null
  if (ends === null || ends - now > AUTHORISATION_MARGIN) return nothing
  // A card that asks for its owner each time would be tried for ever.
  const tried = payment.attempts.filter(({ purpose }) => purpose === 'authorise').length
  if (!payment.offSession || tried >= MAX_ATTEMPTS) {
    return { do: 'warn', about: 'authorisationEnds', at: ends }
  }
  return call(payment, 'authorise', payment.price.amount, '', now)
}

function take(payment: Payment, now: Millis): NextCall {
  switch (payment.status) {
    case 'authorised':
      return call(payment, 'capture', payment.price.amount, payment.intent, now)
    case 'captured':
      return settleTip(payment, now)
    case 'cancelled':
      return payment.offSession
        ? call(payment, 'authorise', payment.price.amount, '', now)
        : { do: 'warn', about: 'authorisationLost', at: now }
    case 'failed':
      return retake(payment, now)
    default:
      return { do: 'warn', about: 'acceptedUnpaid', at: now }
  }
}

/** A capture that Stripe refused: tried again while the authorisation stands, a few times. */
function retake(payment: Payment, now: Millis): NextCall {
  return payment.authorised > 0
    ? call(payment, 'capture', payment.price.amount, payment.intent, now)
    : { do: 'warn', about: 'acceptedUnpaid', at: now }
}

function release(payment: Payment, now: Millis): NextCall {
  // A PaymentIntent that was made and not read yet could still be paid.
  const unseen = unseenIntent(payment, 'authorise') ?? unseenIntent(payment, 'tip')
  if (unseen) return { do: 'readBack', key: unseen.key }
  const [waiting] = waitingTips(payment)
  if (waiting) return call(payment, 'cancel', waiting.amount, waiting.id, now)
  if (payment.captured > 0) return giveBack(payment, 'refund', refundable(payment), now)
  const current = payment.facts[payment.intent]
  // What is processing cannot be cancelled; it ends as captured or as waiting, and then its turn comes.
  if (!current || current.status === 'canceled' || current.status === 'processing') return nothing
  return call(payment, 'cancel', current.capturable, current.id, now)
}

function settleTip(payment: Payment, now: Millis): NextCall {
  const difference = tipDifference(payment)
  const waiting = waitingTips(payment)
  const right = waiting.find(({ amount }) => amount === difference)
  // A tip that was changed again before the last change was paid: that one must not be paid any more.
  const stale = waiting.find((one) => one !== right)
  if (stale) return call(payment, 'cancel', stale.amount, stale.id, now)
  if (right) return nothing
  if (difference > 0) return call(payment, 'tip', difference, '', now)
  return giveBack(payment, 'tip', Math.min(-difference, refundable(payment)), now)
}
