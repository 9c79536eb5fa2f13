import type { Stripe } from 'stripe'
import { attemptCharge } from './attempt-charge.ts'
import type { Challenge } from './challenge.ts'
import { emit } from './emit.ts'
import { ApiError, noSuch } from './errors.ts'
import { behaviour, methodOf } from './method-of.ts'
import { finishSetup } from './confirm-setup.ts'
import type { World } from './world.ts'

type Intent = Stripe.PaymentIntent | Stripe.SetupIntent

const notProved = {
  code: 'authentication',
  message:
    'We are unable to authenticate your payment method. Please choose a different payment method and try again.',
}

/** What the holder said on the hosted page: the payment goes on, or waits for another card. */
export function answerChallenge(
  world: World,
  secret: string,
  approved: boolean,
): { challenge: Challenge; intent: Intent } {
  const challenge = world.state.challenges.get(secret)
  const intent = challenge && intentBehind(world, challenge)
  if (!challenge || !intent || intent.status !== 'requires_action') throw noSuch('source', secret)
  world.state.challenges.delete(secret)
  const method = methodOf(world, challenge.paymentMethod)
  if (!approved) turnAway(world, intent, method)
  else goOn(world, intent, method)
  return { challenge, intent }
}

export const intentBehind = (world: World, { kind, intent }: Challenge): Intent | undefined =>
  kind === 'payment_intent'
    ? world.state.paymentIntents.get(intent)
    : world.state.setupIntents.get(intent)

function goOn(world: World, intent: Intent, method: Stripe.PaymentMethod): void {
  if (intent.object === 'setup_intent') {
    finishSetup(world, intent, method, true)
    return
  }
  if (intent.confirmation_method === 'manual') {
    behaviour(world, method.id).past.provedFor = intent.id
    intent.next_action = null
    intent.status = 'requires_confirmation'
    return
  }
  try {
    attemptCharge(world, intent, method, { offSession: false, returnUrl: null, proved: true })
  } catch (refusal) {
    // A bank that still says no has left its word on the intent; the page only needs to go back.
    if (!(refusal instanceof ApiError)) throw refusal
  }
}

function turnAway(world: World, intent: Intent, method: Stripe.PaymentMethod): void {
  const trouble = {
    type: 'invalid_request_error' as const,
    code: `${intent.object}_${notProved.code}_failure` as const,
    doc_url: `https://stripe.com/docs/error-codes/${intent.object.replace('_', '-')}-authentication-failure`,
    message: notProved.message,
    payment_method: structuredClone(method),
  }
  intent.status = 'requires_payment_method'
  intent.payment_method = null
  intent.next_action = null
  if (intent.object === 'payment_intent') {
    intent.last_payment_error = trouble
    emit(world, 'payment_intent.payment_failed', intent)
  } else {
    intent.last_setup_error = trouble
    emit(world, 'setup_intent.setup_failed', intent)
  }
}
