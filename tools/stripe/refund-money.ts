import type { Stripe } from 'stripe'
import { move } from './balance.ts'
import { chargeOf } from './charges.ts'
import { emit } from './emit.ts'
import { idOf, seconds, type World } from './world.ts'

/**
 * Held money that was not taken goes back. As at Stripe that is a refund without a balance transaction: the charge
 * says `amount_refunded`, and no money of the account moved.
 */
export function releaseRest(world: World, charge: Stripe.Charge, amount: number): void {
  const refund = keepRefund(world, charge, amount, {
    metadata: {},
    reason: null,
    status: 'succeeded',
  })
  tellOfRefund(world, charge, refund)
}

export function keepRefund(
  world: World,
  charge: Stripe.Charge,
  amount: number,
  said: Pick<Stripe.Refund, 'metadata' | 'reason' | 'status'>,
): Stripe.Refund {
  const refund: Stripe.Refund = {
    id: world.id('re'),
    object: 'refund',
    amount,
    balance_transaction: null,
    charge: charge.id,
    created: seconds(world),
    currency: charge.currency,
    customer: idOf(charge.customer),
    customer_account: null,
    destination_details: { card: { type: charge.captured ? 'refund' : 'reversal' }, type: 'card' },
    payment_intent: idOf(charge.payment_intent),
    payment_method: charge.payment_method,
    receipt_number: null,
    source_transfer_reversal: null,
    transfer_reversal: null,
    ...said,
  }
  world.state.refunds.set(refund.id, refund)
  return refund
}

export function tellOfRefund(world: World, charge: Stripe.Charge, refund: Stripe.Refund): void {
  const before = { amount_refunded: charge.amount_refunded, refunded: charge.refunded }
  charge.amount_refunded += refund.amount
  charge.refunded = charge.amount_refunded === charge.amount
  emit(world, 'charge.refunded', charge, before)
  emit(world, 'refund.created', refund)
}

/** A refund that took its time ends: a pending one succeeds, one that "fails later" fails and the money comes back. */
export function finishRefund(world: World, refund: Stripe.Refund, fails: boolean): void {
  const before = { status: refund.status }
  if (!fails) {
    refund.status = 'succeeded'
    emit(world, 'refund.updated', refund, before)
    emit(world, 'charge.refund.updated', refund, before)
    return
  }
  const charge = chargeOf(world, idOf(refund.charge) ?? '')
  refund.status = 'failed'
  refund.failure_reason = 'unknown'
  refund.failure_balance_transaction = move(world, {
    amount: refund.amount,
    currency: refund.currency,
    source: refund.id,
    type: 'refund_failure',
    category: 'refund_failure',
    description: 'REFUND FAILURE',
  }).id
  charge.amount_refunded -= refund.amount
  charge.refunded = false
  emit(world, 'refund.failed', refund, before)
  emit(world, 'refund.updated', refund, before)
  emit(world, 'charge.refund.updated', refund, before)
}
