import type { Stripe } from 'stripe'
import { askHolder, dropChallenges } from './ask-holder.ts'
import { newCharge, outcome } from './charge-shape.ts'
import { declined } from './declined.ts'
import { emit } from './emit.ts'
import { behaviour } from './method-of.ts'
import { settleCharge } from './settle-charge.ts'
import type { TestCard } from './test-cards.ts'
import type { World } from './world.ts'

/** Milliseconds a slow bank takes before `processing` becomes `succeeded`. */
export const SETTLES_AFTER_MS = 5_000

interface How {
  /** Nobody is there to be asked. */
  offSession: boolean
  /** Where 3-D Secure sends the person back to; null when Stripe.js on the page looks after it. */
  returnUrl: string | null
  /** The holder has just proved to be one. */
  proved: boolean
}

const needsProof = {
  code: 'authentication_required',
  decline_code: 'authentication_required',
  message: 'Your card was declined. This transaction requires authentication.',
}

/** Asks the holder when the card wants that, then the bank. */
export function attemptCharge(
  world: World,
  intent: Stripe.PaymentIntent,
  method: Stripe.PaymentMethod,
  how: How,
): Stripe.PaymentIntent {
  const { card, past } = behaviour(world, method.id)
  dropChallenges(world, intent.id)
  intent.next_action = null
  const proved = how.proved || past.provedFor === intent.id
  const asks = card.challenge === 'always' || (card.challenge && !(how.offSession && past.setUp))
  if (asks && !proved) {
    if (how.offSession) refuse(world, intent, method, needsProof)
    return askHolder(world, intent, method, how.returnUrl)
  }
  if (card.decline) refuse(world, intent, method, card.decline)
  const charge = newCharge(world, intent, method, proved)
  world.state.charges.set(charge.id, charge)
  intent.latest_charge = charge.id
  intent.last_payment_error = null
  if (card.settlesLater) {
    intent.status = 'processing'
    intent.processing = { type: 'card', card: {} }
    world.state.later.set(`settle:${intent.id}`, {
      at: world.now() + SETTLES_AFTER_MS,
      what: 'settle',
      id: intent.id,
    })
    emit(world, 'charge.pending', charge)
    emit(world, 'payment_intent.processing', intent)
    return intent
  }
  return settleCharge(world, intent, charge, method)
}

/** The bank said no: a failed charge stays as a trace, and the intent waits for another card. Always throws. */
function refuse(
  world: World,
  intent: Stripe.PaymentIntent,
  method: Stripe.PaymentMethod,
  why: NonNullable<TestCard['decline']>,
): never {
  const charge = newCharge(world, intent, method, false)
  charge.status = 'failed'
  charge.failure_code = why.code
  charge.failure_message = why.message
  charge.outcome = outcome(why)
  world.state.charges.set(charge.id, charge)
  const refusal = declined(why, { charge: charge.id, payment_method: method })
  intent.latest_charge = charge.id
  intent.last_payment_error = { ...refusal.body, payment_method: structuredClone(method) }
  intent.payment_method = null
  intent.processing = null
  intent.status = 'requires_payment_method'
  emit(world, 'charge.failed', charge)
  emit(world, 'payment_intent.payment_failed', intent)
  refusal.body.payment_intent = intent
  throw refusal
}
