import type { Stripe } from 'stripe'
import { dropChallenges } from './ask-holder.ts'
import type { Call } from './call.ts'
import { emit } from './emit.ts'
import { notNow } from './errors.ts'
import { oneOf, onlyKnown } from './params.ts'
import { intentOf } from './payment-intents.ts'
import { releaseRest } from './refund-money.ts'
import { idOf, seconds, type World } from './world.ts'

const reasons = ['abandoned', 'duplicate', 'fraudulent', 'requested_by_customer'] as const
const cancellable = [
  'requires_payment_method',
  'requires_capture',
  'requires_confirmation',
  'requires_action',
]

export function cancelPaymentIntent({ world, id, params }: Call): Stripe.PaymentIntent {
  onlyKnown(params, ['cancellation_reason'])
  const intent = intentOf(world, id)
  const reason = oneOf(params, 'cancellation_reason', reasons) ?? null
  if (!cancellable.includes(intent.status))
    throw notNow(
      'payment_intent_unexpected_state',
      `You cannot cancel this PaymentIntent because it has a status of ${intent.status}. Only a PaymentIntent with one of the following statuses may be canceled: ${cancellable.join(', ')}.`,
      { payment_intent: intent },
    )
  return endIntent(world, intent, reason)
}

/** Ends an intent that took no money; held money goes back to the holder. */
export function endIntent(
  world: World,
  intent: Stripe.PaymentIntent,
  reason: Stripe.PaymentIntent.CancellationReason | null,
): Stripe.PaymentIntent {
  const charge = world.state.charges.get(idOf(intent.latest_charge) ?? '')
  const held = intent.status === 'requires_capture'
  dropChallenges(world, intent.id)
  world.state.later.delete(`expire:${intent.id}`)
  intent.status = 'canceled'
  intent.canceled_at = seconds(world)
  intent.cancellation_reason = reason
  intent.amount_capturable = 0
  intent.next_action = null
  if (held && charge) {
    releaseRest(world, charge, charge.amount)
    if (reason === 'automatic') emit(world, 'charge.expired', charge)
  }
  emit(world, 'payment_intent.canceled', intent)
  return intent
}
