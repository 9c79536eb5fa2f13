import type { Stripe } from 'stripe'
import { dropChallenges } from './ask-holder.ts'
import type { Call } from './call.ts'
import { liveCustomer } from './customers.ts'
import { confirmSetup, openSetup } from './confirm-setup.ts'
import { emit } from './emit.ts'
import { noSuch, notNow } from './errors.ts'
import { randomText } from './ids.ts'
import { chooseMethod } from './intent-method.ts'
import { typesOf, withOlder } from './intent-params.ts'
import { listPage } from './pages.ts'
import { changed, flag, metadata, oneOf, onlyKnown, text } from './params.ts'
import { idOf, seconds, type World } from './world.ts'

const createParams: (keyof Stripe.SetupIntentCreateParams)[] = [
  'allowed_payment_method_types',
  'automatic_payment_methods',
  'confirm',
  'confirmation_token',
  'customer',
  'description',
  'mandate_data',
  'metadata',
  'payment_method',
  'payment_method_data',
  'payment_method_options',
  'return_url',
  'usage',
  'use_stripe_sdk',
]

/** Saving a card without paying now. */
export function createSetupIntent(call: Call): Stripe.SetupIntent {
  const { world, params } = call
  onlyKnown(params, withOlder(call, createParams))
  const customer = text(params, 'customer')
  if (customer !== undefined) liveCustomer(world, customer, 'customer')
  const types = typesOf(call)
  const id = world.id('seti')
  const intent: Stripe.SetupIntent = {
    id,
    object: 'setup_intent',
    allowed_payment_method_types: types ?? null,
    application: null,
    automatic_payment_methods: types ? null : { enabled: true, allow_redirects: 'always' },
    cancellation_reason: null,
    client_secret: `${id}_secret_${randomText(world.random, 25)}`,
    created: seconds(world),
    customer: customer ?? null,
    customer_account: null,
    description: text(params, 'description') ?? null,
    excluded_payment_method_types: null,
    flow_directions: null,
    last_setup_error: null,
    latest_attempt: null,
    livemode: false,
    mandate: null,
    metadata: metadata(params),
    next_action: null,
    on_behalf_of: null,
    payment_method: null,
    payment_method_configuration_details: null,
    payment_method_options: {
      card: { mandate_options: null, network: null, request_three_d_secure: 'automatic' },
    },
    payment_method_types: types ?? ['card'],
    single_use_mandate: null,
    status: 'requires_payment_method',
    usage: oneOf(params, 'usage', ['off_session', 'on_session']) ?? 'off_session',
  }
  const confirm = flag(params, 'confirm') ?? false
  if (!confirm) chooseMethod(world, intent, params)
  world.state.setupIntents.set(id, intent)
  emit(world, 'setup_intent.created', intent)
  return confirm ? confirmSetup(call, intent) : intent
}

export function setupOf(world: World, id: string): Stripe.SetupIntent {
  const intent = world.state.setupIntents.get(id)
  if (!intent) throw noSuch('setupintent', id, 'intent')
  return intent
}

export const retrieveSetupIntent = ({ world, id }: Call) => setupOf(world, id)

export function updateSetupIntent({ world, id, params }: Call): Stripe.SetupIntent {
  onlyKnown(params, ['customer', 'description', 'metadata', 'payment_method'])
  const intent = setupOf(world, id)
  intent.customer = changed(params, 'customer', idOf(intent.customer))
  intent.description = changed(params, 'description', intent.description)
  intent.metadata = metadata(params, intent.metadata ?? {})
  chooseMethod(world, intent, params)
  return intent
}

export function cancelSetupIntent({ world, id, params }: Call): Stripe.SetupIntent {
  onlyKnown(params, ['cancellation_reason'])
  const intent = setupOf(world, id)
  if (!openSetup.includes(intent.status))
    throw notNow(
      'setup_intent_unexpected_state',
      `You cannot cancel this SetupIntent because it has a status of ${intent.status}.`,
      { setup_intent: intent },
    )
  dropChallenges(world, id)
  intent.status = 'canceled'
  intent.next_action = null
  intent.cancellation_reason =
    oneOf(params, 'cancellation_reason', ['abandoned', 'duplicate', 'requested_by_customer']) ??
    null
  emit(world, 'setup_intent.canceled', intent)
  return intent
}

export function listSetupIntents({ world, params }: Call): object {
  const customer = text(params, 'customer')
  return listPage(
    world.state.setupIntents,
    params,
    '/v1/setup_intents',
    (intent) => customer === undefined || idOf(intent.customer) === customer,
    ['customer'],
  )
}
