import type { Stripe } from 'stripe'
import { readBilling } from './addresses.ts'
import type { Call } from './call.ts'
import type { CardState } from './card-state.ts'
import { liveCustomer } from './customers.ts'
import { declined } from './declined.ts'
import { emit } from './emit.ts'
import { ApiError, badParam, missingParam, noSuch, notNow, withDocs } from './errors.ts'
import type { Params } from './form.ts'
import { listPage } from './pages.ts'
import { metadata, nested, onlyKnown, requiredText, text } from './params.ts'
import { paymentMethodShape } from './payment-method-shape.ts'
import { bankDebit, cardOfName, cardOfNumber, type TestCard } from './test-cards.ts'
import { idOf, seconds, type World } from './world.ts'

const createParams: (keyof Stripe.PaymentMethodCreateParams)[] = [
  'type',
  'card',
  'sepa_debit',
  'billing_details',
  'metadata',
  'allow_redisplay',
]

export function createPaymentMethod({ world, params }: Call): Stripe.PaymentMethod {
  onlyKnown(params, createParams)
  return methodFromData(world, params)
}

/** A payment method out of `type`, `card[number]` … as Stripe.js and `payment_method_data` send them. */
export function methodFromData(world: World, data: Params): Stripe.PaymentMethod {
  const type = requiredText(data, 'type')
  if (type === 'sepa_debit') return keepMethod(world, bankDebit, data, 12, 2099)
  if (type !== 'card') throw badParam('type', `Invalid type: ${type}`)
  const written = nested(data, 'card')
  if (!written) throw missingParam('card')
  const token = text(written, 'token')
  if (token !== undefined) return keepMethod(world, tokenCard(token), data, 12, 2034)
  const card = cardOfNumber(requiredText(written, 'number'))
  if (!card)
    throw new ApiError(
      402,
      withDocs(
        {
          type: 'card_error',
          param: 'number',
          message:
            'Your card was declined. Your request was in test mode, but used a non test card. For a list of valid test cards, visit: https://stripe.com/docs/testing.',
          decline_code: 'test_mode_live_card',
        },
        'card_declined',
      ),
    )
  const month = Number(text(written, 'exp_month') ?? 12)
  const year = Number(text(written, 'exp_year') ?? 2034)
  return keepMethod(world, card, data, ...stillGood(world, month, year))
}

function tokenCard(token: string): TestCard {
  const card = cardOfName(token.replace(/^tok_/, 'pm_card_'))
  if (!card) throw noSuch('token', token, 'card[token]')
  return card
}

function stillGood(world: World, month: number, year: number): [number, number] {
  const full = year < 100 ? 2000 + year : year
  const wrong = (param: string, code: string, words: string) =>
    new ApiError(402, withDocs({ type: 'card_error', param, message: words }, code))
  if (!(month >= 1 && month <= 12))
    throw wrong('exp_month', 'invalid_expiry_month', "Your card's expiration month is invalid.")
  if (!(Date.UTC(full, month) > world.now()))
    throw wrong('exp_year', 'invalid_expiry_year', "Your card's expiration year is invalid.")
  return [month, full]
}

function keepMethod(world: World, card: TestCard, data: Params, expMonth: number, expYear: number) {
  const method = paymentMethodShape({
    id: world.id('pm'),
    created: seconds(world),
    billing: readBilling(nested(data, 'billing_details')),
    metadata: metadata(data),
    card,
    expMonth,
    expYear,
  })
  world.state.paymentMethods.set(method.id, method)
  world.state.cards.set(method.id, { card: card.number, setUp: false, spent: false })
  return method
}

/** The payment method with this id; a well-known id such as `pm_card_visa` makes a fresh one each time. */
export function methodOf(world: World, id: string, param = 'payment_method'): Stripe.PaymentMethod {
  const known = cardOfName(id)
  if (known) return keepMethod(world, known, {}, 12, 2034)
  const method = world.state.paymentMethods.get(id)
  if (!method) throw noSuch('PaymentMethod', id, param)
  return method
}

/** How the card behind a payment method behaves, and what it has been through. */
export function behaviour(world: World, method: string): { card: TestCard; past: CardState } {
  const past = world.state.cards.get(method)
  const card = past && cardOfNumber(past.card)
  if (!past || !card) throw noSuch('PaymentMethod', method, 'payment_method')
  return { card, past }
}

export const retrievePaymentMethod = ({ world, id }: Call) => {
  const method = world.state.paymentMethods.get(id)
  if (!method) throw noSuch('PaymentMethod', id)
  return method
}

export function updatePaymentMethod(call: Call): Stripe.PaymentMethod {
  onlyKnown(call.params, ['metadata', 'billing_details', 'card', 'allow_redisplay'])
  const method = retrievePaymentMethod(call)
  const before = method.metadata
  method.metadata = metadata(call.params, method.metadata ?? {})
  const billing = nested(call.params, 'billing_details')
  if (billing) method.billing_details = readBilling(billing)
  emit(call.world, 'payment_method.updated', method, { metadata: before })
  return method
}

export function attachPaymentMethod({ world, id, params }: Call): Stripe.PaymentMethod {
  onlyKnown(params, ['customer'])
  const customer = liveCustomer(world, requiredText(params, 'customer'), 'customer')
  const method = methodOf(world, id, 'id')
  const { card, past } = behaviour(world, method.id)
  if (card.decline && !card.savesAnyway) throw declined(card.decline, { payment_method: method })
  if (past.spent && method.customer === null) throw usedUp(method.id)
  if (method.customer !== null && method.customer !== customer.id)
    throw notNow(
      'payment_method_unexpected_state',
      'The payment method you provided has already been attached to a customer.',
    )
  saveMethod(world, method, customer.id)
  return method
}

/** Gives a customer the method to keep; nothing happens when it is there already. */
export function saveMethod(world: World, method: Stripe.PaymentMethod, customer: string): void {
  if (idOf(method.customer) === customer) return
  method.customer = customer
  emit(world, 'payment_method.attached', method)
}

export function detachPaymentMethod({ world, id }: Call): Stripe.PaymentMethod {
  const method = world.state.paymentMethods.get(id)
  if (!method) throw noSuch('PaymentMethod', id)
  const customer = idOf(method.customer)
  if (customer === null)
    throw notNow(
      'payment_method_unexpected_state',
      'The payment method you provided is not attached to a customer so detachment is impossible.',
    )
  method.customer = null
  behaviour(world, id).past.spent = true
  emit(world, 'payment_method.detached', method, { customer })
  return method
}

export const usedUp = (id: string) =>
  notNow(
    'payment_method_unexpected_state',
    `The provided PaymentMethod was previously used with a PaymentIntent without Customer attachment, shared with a connected account without Customer attachment, or was detached from a Customer. It may not be used again. To use a PaymentMethod multiple times, you must attach it to a Customer first. (${id})`,
    { param: 'payment_method' },
  )

/** Methods of one customer; also behind `/v1/customers/:id/payment_methods`. */
export function listPaymentMethods({ world, id, params }: Call): object {
  const customer = id === '' ? text(params, 'customer') : id
  const type = text(params, 'type')
  if (customer !== undefined) liveCustomer(world, customer, 'customer')
  return listPage(
    world.state.paymentMethods,
    params,
    id === '' ? '/v1/payment_methods' : `/v1/customers/${id}/payment_methods`,
    (method) =>
      (customer !== undefined ? idOf(method.customer) === customer : false) &&
      (type === undefined || method.type === type),
    ['customer', 'type', 'allow_redisplay'],
  )
}
