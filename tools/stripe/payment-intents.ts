import type { Stripe } from 'stripe'
import { readShipping } from './addresses.ts'
import { dropChallenges } from './ask-holder.ts'
import type { Call } from './call.ts'
import { confirmIntent } from './confirm-intent.ts'
import { liveCustomer } from './customers.ts'
import { emit } from './emit.ts'
import { badParam, missingParam, noSuch, notNow } from './errors.ts'
import { randomText } from './ids.ts'
import {
  createParams,
  readAmount,
  readCurrency,
  requiredAmount,
  typesOf,
  updateParams,
  withOlder,
} from './intent-params.ts'
import { chooseMethod } from './intent-method.ts'
import { listPage } from './pages.ts'
import { changed, flag, metadata, nested, oneOf, onlyKnown, text } from './params.ts'
import { idOf, seconds, type World } from './world.ts'

export function createPaymentIntent(call: Call): Stripe.PaymentIntent {
  const { world, params } = call
  onlyKnown(params, withOlder(call, createParams))
  const amount = requiredAmount(params)
  const currency = readCurrency(params)
  if (currency === undefined) throw missingParam('currency')
  const customer = text(params, 'customer')
  if (customer !== undefined) liveCustomer(world, customer, 'customer')
  const automatic = nested(params, 'automatic_payment_methods')
  const types = typesOf(call)
  if (automatic && types)
    throw badParam(
      'allowed_payment_method_types',
      'You may only specify one of these parameters: automatic_payment_methods, allowed_payment_method_types.',
    )
  const redirects = automatic && oneOf(automatic, 'allow_redirects', ['always', 'never'])
  const id = world.id('pi')
  const intent: Stripe.PaymentIntent = {
    id,
    object: 'payment_intent',
    allowed_payment_method_types: types ?? null,
    amount,
    amount_capturable: 0,
    amount_details: { tip: {} },
    amount_received: 0,
    application: null,
    application_fee_amount: null,
    automatic_payment_methods: types
      ? null
      : { enabled: true, allow_redirects: redirects ?? 'always' },
    canceled_at: null,
    cancellation_reason: null,
    capture_method:
      oneOf(params, 'capture_method', ['automatic', 'automatic_async', 'manual']) ??
      'automatic_async',
    client_secret: `${id}_secret_${randomText(world.random, 25)}`,
    confirmation_method:
      oneOf(params, 'confirmation_method', ['automatic', 'manual']) ?? 'automatic',
    created: seconds(world),
    currency,
    customer: customer ?? null,
    customer_account: null,
    description: text(params, 'description') ?? null,
    excluded_payment_method_types: null,
    last_payment_error: null,
    latest_charge: null,
    livemode: false,
    managed_payments: null,
    metadata: metadata(params),
    next_action: null,
    on_behalf_of: null,
    payment_method: null,
    payment_method_configuration_details: null,
    payment_method_options: {
      card: {
        installments: null,
        mandate_options: null,
        network: null,
        request_three_d_secure: 'automatic',
      },
    },
    payment_method_types: types ?? ['card'],
    payment_record: null,
    processing: null,
    receipt_email: text(params, 'receipt_email') ?? null,
    review: null,
    setup_future_usage: oneOf(params, 'setup_future_usage', ['off_session', 'on_session']) ?? null,
    shipping: readShipping(params),
    source: null,
    statement_descriptor: text(params, 'statement_descriptor') ?? null,
    statement_descriptor_suffix: text(params, 'statement_descriptor_suffix') ?? null,
    status: 'requires_payment_method',
    transfer_data: null,
    transfer_group: text(params, 'transfer_group') ?? null,
  }
  const confirm = flag(params, 'confirm') ?? false
  if (!confirm) chooseMethod(world, intent, params)
  world.state.paymentIntents.set(id, intent)
  emit(world, 'payment_intent.created', intent)
  return confirm ? confirmIntent(call, intent) : intent
}

export function intentOf(world: World, id: string, param = 'intent'): Stripe.PaymentIntent {
  const intent = world.state.paymentIntents.get(id)
  if (!intent) throw noSuch('payment_intent', id, param)
  return intent
}

export const retrievePaymentIntent = ({ world, id }: Call) => intentOf(world, id)

/** States in which what is to be paid may still change. */
const open = ['requires_payment_method', 'requires_confirmation', 'requires_action']

export function updatePaymentIntent(call: Call): Stripe.PaymentIntent {
  const { world, id, params } = call
  onlyKnown(params, withOlder(call, updateParams))
  const intent = intentOf(world, id)
  const closed = ['amount', 'currency', 'customer', 'payment_method'].find((name) => name in params)
  if (closed !== undefined && !open.includes(intent.status))
    throw notNow(
      'payment_intent_unexpected_state',
      `This PaymentIntent's ${closed} could not be updated because it has a status of ${intent.status}. You may only update the ${closed} of a PaymentIntent with one of the following statuses: ${open.join(', ')}.`,
      { payment_intent: intent, param: closed },
    )
  const customer = text(params, 'customer')
  if (customer) liveCustomer(world, customer, 'customer')
  const before = `${intent.amount} ${intent.currency}`
  intent.amount = readAmount(params) ?? intent.amount
  intent.currency = readCurrency(params) ?? intent.currency
  if (`${intent.amount} ${intent.currency}` !== before) askAnew(world, intent)
  intent.customer = changed(params, 'customer', idOf(intent.customer))
  intent.description = changed(params, 'description', intent.description)
  intent.metadata = metadata(params, intent.metadata)
  intent.receipt_email = changed(params, 'receipt_email', intent.receipt_email)
  if ('shipping' in params) intent.shipping = readShipping(params)
  if ('setup_future_usage' in params)
    intent.setup_future_usage =
      oneOf(params, 'setup_future_usage', ['off_session', 'on_session']) ?? null
  chooseMethod(world, intent, params)
  return intent
}

/** What the holder was asked to agree to is no longer what would be paid. */
function askAnew(world: World, intent: Stripe.PaymentIntent): void {
  if (intent.status !== 'requires_action') return
  dropChallenges(world, intent.id)
  intent.next_action = null
  intent.status = 'requires_confirmation'
}

export function listPaymentIntents({ world, params }: Call): object {
  const customer = text(params, 'customer')
  return listPage(
    world.state.paymentIntents,
    params,
    '/v1/payment_intents',
    (intent) => customer === undefined || idOf(intent.customer) === customer,
    ['customer'],
  )
}
