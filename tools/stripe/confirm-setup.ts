import type { Stripe } from 'stripe'
import { askHolder, dropChallenges } from './ask-holder.ts'
import type { Call } from './call.ts'
import { declined } from './declined.ts'
import { emit } from './emit.ts'
import { notNow } from './errors.ts'
import { chooseMethod } from './intent-method.ts'
import { withOlder } from './intent-params.ts'
import { flag, onlyKnown, text } from './params.ts'
import { behaviour, methodOf } from './method-of.ts'
import { saveMethod } from './payment-methods.ts'
import { idOf, type World } from './world.ts'

const confirmParams: (keyof Stripe.SetupIntentConfirmParams)[] = [
  'confirmation_token',
  'mandate_data',
  'payment_method',
  'payment_method_data',
  'payment_method_options',
  'return_url',
  'use_stripe_sdk',
]

/** States in which a card may still be chosen. */
export const openSetup = ['requires_payment_method', 'requires_confirmation', 'requires_action']

export function confirmSetupIntent(call: Call, intent: Stripe.SetupIntent): Stripe.SetupIntent {
  onlyKnown(call.params, withOlder(call, confirmParams))
  return confirmSetup(call, intent)
}

export function confirmSetup({ world, params, fromBrowser }: Call, intent: Stripe.SetupIntent) {
  if (!openSetup.includes(intent.status))
    throw notNow(
      'setup_intent_unexpected_state',
      `You cannot confirm this SetupIntent because it has a status of ${intent.status}.`,
      { setup_intent: intent },
    )
  chooseMethod(world, intent, params)
  const id = idOf(intent.payment_method)
  if (id === null)
    throw notNow(
      'setup_intent_unexpected_state',
      "You cannot confirm this SetupIntent because it's missing a payment method.",
      { setup_intent: intent },
    )
  const method = methodOf(world, id)
  dropChallenges(world, intent.id)
  const sdk = flag(params, 'use_stripe_sdk') ?? fromBrowser
  if (behaviour(world, id).card.challenge)
    return askHolder(world, intent, method, sdk ? null : (text(params, 'return_url') ?? null))
  return finishSetup(world, intent, method, false)
}

/** Saves the card, or throws 402 when its bank says no. */
export function finishSetup(
  world: World,
  intent: Stripe.SetupIntent,
  method: Stripe.PaymentMethod,
  proved: boolean,
): Stripe.SetupIntent {
  const { card, past } = behaviour(world, method.id)
  intent.next_action = null
  if (card.decline && !card.savesAnyway) {
    const refusal = declined(card.decline, { payment_method: method })
    intent.last_setup_error = { ...refusal.body, payment_method: structuredClone(method) }
    intent.payment_method = null
    intent.status = 'requires_payment_method'
    emit(world, 'setup_intent.setup_failed', intent)
    refusal.body.setup_intent = intent
    throw refusal
  }
  if (proved) past.setUp = true
  intent.last_setup_error = null
  intent.status = 'succeeded'
  const customer = idOf(intent.customer)
  if (customer !== null) saveMethod(world, method, customer)
  emit(world, 'setup_intent.succeeded', intent)
  return intent
}
