import type { Stripe } from 'stripe'
import { readShipping } from './addresses.ts'
import { attemptCharge } from './attempt-charge.ts'
import type { Call } from './call.ts'
import { notNow } from './errors.ts'
import { chooseMethod } from './intent-method.ts'
import { confirmParams, withOlder } from './intent-params.ts'
import { flag, oneOf, onlyKnown, text } from './params.ts'
import { methodOf } from './method-of.ts'
import { idOf } from './world.ts'

const confirmable = ['requires_payment_method', 'requires_confirmation', 'requires_action']

/** `POST /v1/payment_intents/:id/confirm`, from the server or, with the client secret, from a browser. */
export function confirmPaymentIntent(
  call: Call,
  intent: Stripe.PaymentIntent,
): Stripe.PaymentIntent {
  onlyKnown(call.params, withOlder(call, confirmParams))
  return confirmIntent(call, intent)
}

/** Tries to take (or hold) the money. Throws 402 when the bank says no; the intent then waits for another card. */
export function confirmIntent(call: Call, intent: Stripe.PaymentIntent): Stripe.PaymentIntent {
  const { world, params, fromBrowser } = call
  if (!confirmable.includes(intent.status)) throw notConfirmable(intent)
  if (fromBrowser && intent.confirmation_method === 'manual')
    throw notNow(
      'payment_intent_unexpected_state',
      'This PaymentIntent cannot be confirmed using your publishable key because its `confirmation_method` is set to `manual`. Please use your secret key instead, or create a PaymentIntent with `confirmation_method` set to `automatic`.',
      { payment_intent: intent },
    )
  const offSession = params['off_session'] !== undefined && params['off_session'] !== 'false'
  const returnUrl = text(params, 'return_url') ?? null
  const sdk = flag(params, 'use_stripe_sdk') ?? fromBrowser
  mustSayWhereTo(intent, returnUrl !== null || sdk || offSession)
  chooseMethod(world, intent, params)
  const method = idOf(intent.payment_method)
  if (method === null) throw nothingToPayWith(intent)
  intent.setup_future_usage =
    oneOf(params, 'setup_future_usage', ['off_session', 'on_session']) ?? intent.setup_future_usage
  intent.receipt_email = text(params, 'receipt_email') ?? intent.receipt_email
  if ('shipping' in params) intent.shipping = readShipping(params)
  return attemptCharge(world, intent, methodOf(world, method), {
    offSession: offSession || (flag(params, 'error_on_requires_action') ?? false),
    returnUrl: sdk ? null : returnUrl,
    proved: false,
  })
}

function notConfirmable(intent: Stripe.PaymentIntent) {
  const why =
    intent.status === 'succeeded'
      ? 'it has already succeeded after being previously confirmed'
      : `it has a status of ${intent.status}`
  return notNow(
    'payment_intent_unexpected_state',
    `You cannot confirm this PaymentIntent because ${why}. Only a PaymentIntent with one of the following statuses may be confirmed: ${confirmable.join(', ')}.`,
    { payment_intent: intent },
  )
}

function nothingToPayWith(intent: Stripe.PaymentIntent) {
  return notNow(
    'payment_intent_unexpected_state',
    `You cannot confirm this PaymentIntent because it's missing a payment method. You can either update the PaymentIntent with a payment method and then confirm it again, or confirm it again directly with a payment method or ConfirmationToken.`,
    { payment_intent: intent },
  )
}

/** Methods switched on by themselves may redirect: Stripe refuses a server that does not say where to come back to. */
function mustSayWhereTo(intent: Stripe.PaymentIntent, said: boolean): void {
  const automatic = intent.automatic_payment_methods
  if (said || !automatic?.enabled || automatic.allow_redirects === 'never') return
  throw notNow(
    'payment_intent_invalid_parameter',
    "This PaymentIntent is configured to accept payment methods enabled in your Dashboard. Because some of these payment methods might redirect your customer off of your page, you must provide a `return_url`. If you don't want to accept redirect-based payment methods, set `automatic_payment_methods[enabled]` to `true` and `automatic_payment_methods[allow_redirects]` to `never` when creating Setup Intents and Payment Intents.",
    { payment_intent: intent },
  )
}
