import type { Stripe } from 'stripe'
import { feeOf, move } from './balance.ts'
import { AUTHORISATION_SECONDS, outcome } from './charge-shape.ts'
import { emit } from './emit.ts'
import { openDispute } from './disputes.ts'
import { behaviour } from './method-of.ts'
import { saveMethod } from './payment-methods.ts'
import { idOf, type World } from './world.ts'

/** The bank said yes: the money is held (`manual`) or taken, and the card is kept if that was agreed. */
export function settleCharge(
  world: World,
  intent: Stripe.PaymentIntent,
  charge: Stripe.Charge,
  method: Stripe.PaymentMethod,
): Stripe.PaymentIntent {
  charge.status = 'succeeded'
  charge.paid = true
  charge.outcome = outcome()
  intent.processing = null
  keepCard(world, intent, method, charge)
  if (intent.capture_method !== 'manual') return takeMoney(world, intent, charge, charge.amount)
  intent.status = 'requires_capture'
  intent.amount_capturable = charge.amount
  world.state.later.set(`expire:${intent.id}`, {
    at: world.now() + AUTHORISATION_SECONDS * 1000,
    what: 'expireAuthorisation',
    id: intent.id,
  })
  emit(world, 'charge.succeeded', charge)
  emit(world, 'payment_intent.amount_capturable_updated', intent)
  return intent
}

/** Moves captured money to the account. `amount` may be less than was held. */
export function takeMoney(
  world: World,
  intent: Stripe.PaymentIntent,
  charge: Stripe.Charge,
  amount: number,
): Stripe.PaymentIntent {
  const first = intent.status !== 'requires_capture'
  charge.captured = true
  charge.amount_captured = amount
  charge.balance_transaction = move(world, {
    amount,
    fee: feeOf(amount),
    currency: charge.currency,
    source: charge.id,
    type: 'charge',
    category: 'charge',
    description: charge.description,
  }).id
  intent.status = 'succeeded'
  intent.amount_capturable = 0
  intent.amount_received = amount
  world.state.later.delete(`expire:${intent.id}`)
  emit(world, first ? 'charge.succeeded' : 'charge.captured', charge)
  emit(world, 'payment_intent.succeeded', intent)
  const { dispute } = behaviour(world, charge.payment_method ?? '').card
  if (dispute) openDispute(world, charge, dispute)
  return intent
}

function keepCard(
  world: World,
  intent: Stripe.PaymentIntent,
  method: Stripe.PaymentMethod,
  charge: Stripe.Charge,
): void {
  const { past } = behaviour(world, method.id)
  const customer = idOf(intent.customer)
  if (customer !== null && intent.setup_future_usage !== null) {
    saveMethod(world, method, customer)
    if (charge.payment_method_details?.card?.three_d_secure) past.setUp = true
  } else if (method.customer === null) past.spent = true
}
