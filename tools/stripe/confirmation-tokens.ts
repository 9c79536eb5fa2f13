import type { Stripe } from 'stripe'
import type { Call } from './call.ts'
import { missingParam, noSuch, notNow } from './errors.ts'
import { nested, oneOf, onlyKnown, text } from './params.ts'
import { methodFromData, methodOf } from './method-of.ts'
import { readShipping } from './addresses.ts'
import { seconds, type World } from './world.ts'

/** A token is good for 12 hours. */
const GOOD_FOR_SECONDS = 12 * 3600

/** What Stripe.js makes of a filled-in form when the server is to confirm. */
export function createConfirmationToken({ world, params }: Call): Stripe.ConfirmationToken {
  onlyKnown(params, [
    'payment_method',
    'payment_method_data',
    'return_url',
    'setup_future_usage',
    'shipping',
  ])
  const data = nested(params, 'payment_method_data')
  const named = text(params, 'payment_method')
  if (!data && !named) throw missingParam('payment_method_data')
  const method = data ? methodFromData(world, data) : methodOf(world, named ?? '')
  const { allow_redisplay, billing_details, card, customer, customer_account, type } = method
  const token: Stripe.ConfirmationToken = {
    id: world.id('ctoken'),
    object: 'confirmation_token',
    created: seconds(world),
    expires_at: seconds(world) + GOOD_FOR_SECONDS,
    livemode: false,
    mandate_data: null,
    metadata: {},
    payment_intent: null,
    payment_method_options: null,
    payment_method_preview: {
      ...(allow_redisplay && { allow_redisplay }),
      billing_details,
      ...(card && { card }),
      customer,
      customer_account,
      type,
    },
    return_url: text(params, 'return_url') ?? null,
    setup_future_usage: oneOf(params, 'setup_future_usage', ['off_session', 'on_session']) ?? null,
    setup_intent: null,
    shipping: readShipping(params),
    use_stripe_sdk: true,
  }
  world.state.confirmationTokens.set(token.id, token)
  world.state.tokenMethods.set(token.id, method.id)
  return token
}

export function retrieveConfirmationToken({ world, id }: Call): Stripe.ConfirmationToken {
  const token = world.state.confirmationTokens.get(id)
  if (!token) throw noSuch('confirmationtoken', id)
  return token
}

/** Uses a token up for an intent; a second intent, or 12 hours later, is refused. */
export function takeToken(
  world: World,
  id: string,
  intent: Stripe.PaymentIntent | Stripe.SetupIntent,
): Stripe.PaymentMethod {
  const token = world.state.confirmationTokens.get(id)
  const method = world.state.paymentMethods.get(world.state.tokenMethods.get(id) ?? '')
  if (!token || !method) throw noSuch('confirmationtoken', id, 'confirmation_token')
  const takenBy = token.payment_intent ?? token.setup_intent
  if ((token.expires_at ?? 0) < seconds(world) || (takenBy !== null && takenBy !== intent.id))
    throw notNow(
      'resource_already_exists',
      'The confirmation token has already been used or has expired. Make a new one.',
      { param: 'confirmation_token' },
    )
  if (intent.object === 'payment_intent') token.payment_intent = intent.id
  else token.setup_intent = intent.id
  return method
}
