import type { Stripe } from 'stripe'
import type { Call } from './call.ts'
import { emit } from './emit.ts'
import { noSuch } from './errors.ts'
import { listPage } from './pages.ts'
import { changed, metadata, onlyKnown, text } from './params.ts'
import { idOf, type World } from './world.ts'

export function chargeOf(world: World, id: string, param = 'id'): Stripe.Charge {
  const charge = world.state.charges.get(id)
  if (!charge) throw noSuch('charge', id, param)
  return charge
}

export const retrieveCharge = ({ world, id }: Call) => chargeOf(world, id)

export function updateCharge({ world, id, params }: Call): Stripe.Charge {
  onlyKnown(params, ['description', 'metadata', 'receipt_email'])
  const charge = chargeOf(world, id)
  const before = { metadata: charge.metadata, description: charge.description }
  charge.metadata = metadata(params, charge.metadata)
  charge.description = changed(params, 'description', charge.description)
  charge.receipt_email = changed(params, 'receipt_email', charge.receipt_email)
  emit(world, 'charge.updated', charge, before)
  return charge
}

export function listCharges({ world, params }: Call): object {
  const intent = text(params, 'payment_intent')
  const customer = text(params, 'customer')
  return listPage(
    world.state.charges,
    params,
    '/v1/charges',
    (charge) =>
      (intent === undefined || idOf(charge.payment_intent) === intent) &&
      (customer === undefined || idOf(charge.customer) === customer),
    ['payment_intent', 'customer'],
  )
}
