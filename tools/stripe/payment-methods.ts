import type { Stripe } from 'stripe'
import { readBilling } from './addresses.ts'
import type { Call } from './call.ts'
import { liveCustomer } from './customers.ts'
import { declined } from './declined.ts'
import { emit } from './emit.ts'
import { noSuch, notNow } from './errors.ts'
import { behaviour, methodFromData, methodOf } from './method-of.ts'
import { listPage } from './pages.ts'
import { metadata, nested, onlyKnown, requiredText, text } from './params.ts'
import { idOf, type World } from './world.ts'

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
