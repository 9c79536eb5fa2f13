import type { Stripe } from 'stripe'
import type { Call, Handler } from './call.ts'
import { confirmPaymentIntent } from './confirm-intent.ts'
import { notNow } from './errors.ts'
import { onlyKnown, requiredText } from './params.ts'
import { intentOf } from './payment-intents.ts'
import { confirmSetupIntent } from './confirm-setup.ts'
import { setupOf } from './setup-intents.ts'

/** Confirming and reading one intent: for the server, and for the browser that knows its client secret. */
export const confirmAnyPayment: Handler = (call) =>
  shown(call, confirmPaymentIntent(call, proven(call, intentOf(call.world, call.id))))

export const readPayment: Handler = (call) => {
  onlyKnown(call.params, [])
  return shown(call, proven(call, intentOf(call.world, call.id)))
}

export const confirmAnySetup: Handler = (call) =>
  shown(call, confirmSetupIntent(call, proven(call, setupOf(call.world, call.id))))

export const readSetup: Handler = (call) => {
  onlyKnown(call.params, [])
  return shown(call, proven(call, setupOf(call.world, call.id)))
}

function proven<I extends Stripe.PaymentIntent | Stripe.SetupIntent>(call: Call, intent: I): I {
  const given = call.params['client_secret']
  if (!call.fromBrowser && given === undefined) return intent
  if (requiredText(call.params, 'client_secret') !== intent.client_secret)
    throw notNow(
      `${intent.object}_invalid_parameter`,
      'The client_secret provided does not match the client_secret associated with this object.',
      { param: 'client_secret' },
    )
  return intent
}

/** A browser sees no metadata, customer or charge, only what it needs to go on. */
const hidden = new Set([
  'allowed_payment_method_types',
  'amount_capturable',
  'amount_received',
  'application',
  'application_fee_amount',
  'customer',
  'customer_account',
  'latest_attempt',
  'latest_charge',
  'metadata',
  'on_behalf_of',
  'payment_method_options',
  'payment_record',
  'review',
  'statement_descriptor',
  'statement_descriptor_suffix',
  'transfer_data',
  'transfer_group',
])

export const forBrowser = (object: object): object =>
  Object.fromEntries(Object.entries(object).filter(([name]) => !hidden.has(name)))

const shown = (call: Call, object: object) => (call.fromBrowser ? forBrowser(object) : object)
