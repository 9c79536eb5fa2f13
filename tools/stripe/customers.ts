import type { Stripe } from 'stripe'
import { readAddress, readShipping } from './addresses.ts'
import type { Call } from './call.ts'
import { emit } from './emit.ts'
import { noSuch } from './errors.ts'
import { randomText } from './ids.ts'
import { listPage } from './pages.ts'
import { changed, metadata, nested, onlyKnown, text } from './params.ts'
import { idOf, seconds, type World } from './world.ts'

const known: (keyof Stripe.CustomerCreateParams)[] = [
  'address',
  'description',
  'email',
  'invoice_settings',
  'metadata',
  'name',
  'payment_method',
  'phone',
  'preferred_locales',
  'shipping',
]

export function createCustomer({ world, params }: Call): Stripe.Customer {
  onlyKnown(params, known)
  const address = nested(params, 'address')
  const customer: Stripe.Customer = {
    id: world.id('cus'),
    object: 'customer',
    address: address ? readAddress(address) : null,
    balance: 0,
    created: seconds(world),
    currency: null,
    default_source: null,
    delinquent: false,
    description: text(params, 'description') ?? null,
    discount: null,
    email: text(params, 'email') ?? null,
    invoice_prefix: randomText(world.random, 8).toUpperCase(),
    invoice_settings: {
      custom_fields: null,
      default_payment_method: null,
      footer: null,
      rendering_options: null,
    },
    livemode: false,
    metadata: metadata(params),
    name: text(params, 'name') ?? null,
    next_invoice_sequence: 1,
    phone: text(params, 'phone') ?? null,
    preferred_locales: [],
    shipping: readShipping(params),
    tax_exempt: 'none',
    test_clock: null,
  }
  world.state.customers.set(customer.id, customer)
  emit(world, 'customer.created', customer)
  return customer
}

/** A customer that was not deleted; 404 with Stripe's words otherwise. */
export function liveCustomer(world: World, id: string, param = 'id'): Stripe.Customer {
  const customer = world.state.customers.get(id)
  if (!customer || 'deleted' in customer) throw noSuch('customer', id, param)
  return customer
}

/** A deleted customer still answers, as `{ id, deleted: true }`. */
export function retrieveCustomer({ world, id }: Call): Stripe.Customer | Stripe.DeletedCustomer {
  const customer = world.state.customers.get(id)
  if (!customer) throw noSuch('customer', id)
  return customer
}

export function updateCustomer({ world, id, params }: Call): Stripe.Customer {
  onlyKnown(params, known)
  const customer = liveCustomer(world, id)
  const { metadata: oldMetadata, email, name, phone, description } = customer
  customer.metadata = metadata(params, oldMetadata)
  customer.email = changed(params, 'email', email)
  customer.name = changed(params, 'name', name ?? null)
  customer.phone = changed(params, 'phone', phone ?? null)
  customer.description = changed(params, 'description', description)
  const address = nested(params, 'address')
  if (address) customer.address = readAddress(address)
  const settings = nested(params, 'invoice_settings')
  if (settings)
    customer.invoice_settings.default_payment_method = changed(
      settings,
      'default_payment_method',
      idOf(customer.invoice_settings.default_payment_method),
    )
  emit(world, 'customer.updated', customer, { metadata: oldMetadata, email, name, phone })
  return customer
}

/** Deleting lets go of the saved payment methods, as Stripe does. */
export function deleteCustomer({ world, id }: Call): Stripe.DeletedCustomer {
  const customer = liveCustomer(world, id)
  for (const method of world.state.paymentMethods.values())
    if (idOf(method.customer) === id) method.customer = null
  const gone: Stripe.DeletedCustomer = { id, object: 'customer', deleted: true }
  emit(world, 'customer.deleted', customer)
  world.state.customers.set(id, gone)
  return gone
}

export function listCustomers({ world, params }: Call): object {
  const email = text(params, 'email')
  const live = new Map(
    [...world.state.customers].flatMap(([id, one]) =>
      'created' in one && (email === undefined || one.email === email) ? [[id, one] as const] : [],
    ),
  )
  return listPage(live, params, '/v1/customers', undefined, ['email'])
}
