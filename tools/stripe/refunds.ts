import type { Stripe } from 'stripe'
import { move } from './balance.ts'
import type { Call } from './call.ts'
import { chargeOf } from './charges.ts'
import { emit } from './emit.ts'
import { badParam, missingParam, noSuch, notNow } from './errors.ts'
import { listPage } from './pages.ts'
import { metadata, oneOf, onlyKnown, text, whole } from './params.ts'
import { intentOf } from './payment-intents.ts'
import { behaviour } from './method-of.ts'
import { keepRefund, tellOfRefund } from './refund-money.ts'
import { idOf, type World } from './world.ts'

/** Milliseconds until a refund that is not done at once ends, well or badly. */
export const REFUND_ENDS_AFTER_MS = 5_000

const known: (keyof Stripe.RefundCreateParams)[] = [
  'amount',
  'charge',
  'metadata',
  'payment_intent',
  'reason',
]

export function createRefund({ world, params }: Call): Stripe.Refund {
  onlyKnown(params, known)
  const charge = chargeToRefund(world, text(params, 'charge'), text(params, 'payment_intent'))
  const rest = charge.amount - charge.amount_refunded
  const amount = whole(params, 'amount') ?? rest
  if (charge.disputed && openDisputeOf(world, charge.id))
    throw notNow(
      'charge_disputed',
      `Charge ${charge.id} has been charged back; cannot issue a refund.`,
    )
  if (rest === 0)
    throw notNow('charge_already_refunded', `Charge ${charge.id} has already been refunded.`)
  if (amount < 1) throw badParam('amount', 'Invalid positive integer', 'parameter_invalid_integer')
  if (amount > rest)
    throw notNow(
      'refund_amount_too_large',
      `Refund amount (${amount}) is greater than unrefunded amount on charge (${rest})`,
      { param: 'amount' },
    )
  const how = behaviour(world, charge.payment_method ?? '').card.refund
  const refund = keepRefund(world, charge, amount, {
    metadata: metadata(params),
    reason: oneOf(params, 'reason', ['duplicate', 'fraudulent', 'requested_by_customer']) ?? null,
    status: how === 'pending' ? 'pending' : 'succeeded',
  })
  refund.balance_transaction = move(world, {
    amount: -amount,
    currency: refund.currency,
    source: refund.id,
    type: 'refund',
    category: 'refund',
    description: 'REFUND FOR CHARGE',
  }).id
  if (how)
    world.state.later.set(`refund:${refund.id}`, {
      at: world.now() + REFUND_ENDS_AFTER_MS,
      what: 'finishRefund',
      id: refund.id,
    })
  tellOfRefund(world, charge, refund)
  return refund
}

function chargeToRefund(world: World, charge?: string, intentId?: string): Stripe.Charge {
  if (charge === undefined && intentId === undefined) throw missingParam('charge')
  const intent = intentId === undefined ? undefined : intentOf(world, intentId, 'payment_intent')
  const found = chargeOf(world, charge ?? idOf(intent?.latest_charge) ?? 'ch_none', 'charge')
  if (!found.paid || !found.captured)
    throw notNow(
      'payment_intent_unexpected_state',
      intent
        ? `This PaymentIntent (${intent.id}) does not have a successful charge to refund.`
        : `Charge ${found.id} has not been captured: cancel its PaymentIntent instead.`,
    )
  return found
}

const openDisputeOf = (world: World, charge: string) =>
  [...world.state.disputes.values()].some(
    (dispute) => idOf(dispute.charge) === charge && !dispute.is_charge_refundable,
  )

export function retrieveRefund({ world, id }: Call): Stripe.Refund {
  const refund = world.state.refunds.get(id)
  if (!refund) throw noSuch('refund', id)
  return refund
}

export function updateRefund(call: Call): Stripe.Refund {
  onlyKnown(call.params, ['metadata'])
  const refund = retrieveRefund(call)
  const before = { metadata: refund.metadata }
  refund.metadata = metadata(call.params, refund.metadata ?? {})
  emit(call.world, 'refund.updated', refund, before)
  emit(call.world, 'charge.refund.updated', refund, before)
  return refund
}

/** A card refund cannot be called back, as at Stripe. */
export function cancelRefund(call: Call): Stripe.Refund {
  const refund = retrieveRefund(call)
  throw notNow(
    'refund_not_cancelable',
    `You cannot cancel a refund with a status of ${refund.status}.`,
  )
}

export function listRefunds({ world, params }: Call): object {
  const charge = text(params, 'charge')
  const intent = text(params, 'payment_intent')
  return listPage(
    world.state.refunds,
    params,
    '/v1/refunds',
    (refund) =>
      (charge === undefined || idOf(refund.charge) === charge) &&
      (intent === undefined || idOf(refund.payment_intent) === intent),
    ['charge', 'payment_intent'],
  )
}
