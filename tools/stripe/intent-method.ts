import type { Stripe } from 'stripe'
import { takeToken } from './confirmation-tokens.ts'
import { notNow } from './errors.ts'
import type { Params } from './form.ts'
import { nested, text } from './params.ts'
import { behaviour, methodFromData, methodOf } from './method-of.ts'
import { usedUp } from './payment-methods.ts'
import { idOf, type World } from './world.ts'

/**
 * Gives an intent the payment method that the form names (by id, as data, or by a confirmation token); an intent that
 * waited for one then waits to be confirmed. Without any of them nothing changes.
 */
export function chooseMethod(
  world: World,
  intent: Stripe.PaymentIntent | Stripe.SetupIntent,
  params: Params,
): void {
  const method = namedMethod(world, intent, params)
  if (!method) return
  const owner = idOf(method.customer)
  const customer = idOf(intent.customer)
  if (owner !== null && owner !== customer)
    throw notNow(
      'payment_intent_unexpected_state',
      customer === null
        ? `The provided PaymentMethod cannot be used because it belongs to the Customer ${owner}. Please include the Customer in the \`customer\` parameter.`
        : `The customer does not have a payment method with the ID ${method.id}. The payment method must be attached to the customer.`,
      { param: 'payment_method' },
    )
  if (behaviour(world, method.id).past.spent && owner === null) throw usedUp(method.id)
  intent.payment_method = method.id
  if (intent.status === 'requires_payment_method') intent.status = 'requires_confirmation'
}

function namedMethod(
  world: World,
  intent: Stripe.PaymentIntent | Stripe.SetupIntent,
  params: Params,
): Stripe.PaymentMethod | undefined {
  const token = text(params, 'confirmation_token')
  if (token) return takeToken(world, token, intent)
  const data = nested(params, 'payment_method_data')
  if (data) return methodFromData(world, data)
  const id = text(params, 'payment_method')
  return id ? methodOf(world, id) : undefined
}
