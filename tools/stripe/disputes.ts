import type { Stripe } from 'stripe'
import { DISPUTE_FEE, move } from './balance.ts'
import type { Call } from './call.ts'
import { disputeShape } from './dispute-shape.ts'
import { emit } from './emit.ts'
import { badParam, noSuch, notNow } from './errors.ts'
import { listPage } from './pages.ts'
import { flag, metadata, nested, onlyKnown, text } from './params.ts'
import { idOf, type World } from './world.ts'

/** The holder tells the bank that the charge is wrong. An inquiry only asks; a dispute takes the money at once. */
export function openDispute(
  world: World,
  charge: Stripe.Charge,
  why: { reason: string; inquiry: boolean; amount?: number },
): Stripe.Dispute {
  if (charge.disputed) throw notNow('charge_disputed', `Charge ${charge.id} is disputed already.`)
  const rest = charge.amount_captured - takenBack(world, charge)
  const amount = why.amount ?? rest
  if (amount < 1 || amount > rest)
    throw badParam('amount', `A dispute of ${amount} is not possible: ${rest} is left.`)
  const dispute = disputeShape(world, charge, why.reason, why.inquiry, amount)
  world.state.disputes.set(dispute.id, dispute)
  charge.disputed = true
  emit(world, 'charge.dispute.created', dispute)
  if (!why.inquiry) {
    dispute.balance_transactions.push(moveDisputed(world, dispute, -amount, DISPUTE_FEE))
    emit(world, 'charge.dispute.funds_withdrawn', dispute)
  }
  return dispute
}

/** Refunds that moved money; what was held and never taken does not count. */
const takenBack = (world: World, charge: Stripe.Charge) =>
  [...world.state.refunds.values()]
    .filter(
      (one) => idOf(one.charge) === charge.id && one.balance_transaction && one.status !== 'failed',
    )
    .reduce((sum, one) => sum + one.amount, 0)

const moveDisputed = (world: World, dispute: Stripe.Dispute, amount: number, fee: number) =>
  move(world, {
    amount,
    fee,
    currency: dispute.currency,
    source: dispute.id,
    type: 'adjustment',
    category: amount < 0 ? 'dispute' : 'dispute_reversal',
    description: `Chargeback ${amount < 0 ? 'withdrawal' : 'reversal'} for ${idOf(dispute.charge)}`,
  })

const ended = ['won', 'lost', 'warning_closed', 'prevented']

/** The bank decides. A won dispute brings the money back; the fee stays with Stripe. */
export function endDispute(world: World, dispute: Stripe.Dispute, won: boolean): Stripe.Dispute {
  if (ended.includes(dispute.status))
    throw notNow('dispute_already_closed', `Dispute ${dispute.id} is ${dispute.status} already.`)
  const before = { status: dispute.status }
  const inquiry = dispute.status.startsWith('warning_')
  dispute.status = inquiry ? 'warning_closed' : won ? 'won' : 'lost'
  dispute.is_charge_refundable = inquiry
  if (won && !inquiry) {
    dispute.balance_transactions.push(moveDisputed(world, dispute, dispute.amount, 0))
    emit(world, 'charge.dispute.funds_reinstated', dispute)
  }
  emit(world, 'charge.dispute.closed', dispute, before)
  return dispute
}

export function disputeOf(world: World, id: string): Stripe.Dispute {
  const dispute = world.state.disputes.get(id)
  if (!dispute) throw noSuch('dispute', id)
  return dispute
}

export const retrieveDispute = ({ world, id }: Call) => disputeOf(world, id)

/** Closing means giving in: a dispute is lost. */
export const closeDispute = ({ world, id }: Call) => endDispute(world, disputeOf(world, id), false)

/** Evidence, and with `submit` the bank's word on it: Stripe's test texts decide. */
export function updateDispute({ world, id, params }: Call): Stripe.Dispute {
  onlyKnown(params, ['evidence', 'metadata', 'submit'])
  const dispute = disputeOf(world, id)
  const before = { metadata: dispute.metadata, status: dispute.status }
  dispute.metadata = metadata(params, dispute.metadata)
  const evidence = nested(params, 'evidence')
  if (evidence) {
    for (const name of Object.keys(evidence))
      Object.assign(dispute.evidence, { [name]: text(evidence, name) })
    dispute.evidence_details.has_evidence = true
  }
  const submits = (flag(params, 'submit') ?? true) && evidence !== undefined
  if (submits) {
    dispute.evidence_details.submission_count += 1
    dispute.status = dispute.status.startsWith('warning_') ? 'warning_under_review' : 'under_review'
  }
  emit(world, 'charge.dispute.updated', dispute, before)
  const word = submits ? dispute.evidence.uncategorized_text : null
  if (word === 'winning_evidence') return endDispute(world, dispute, true)
  return word === 'losing_evidence' ? endDispute(world, dispute, false) : dispute
}

export function listDisputes({ world, params }: Call): object {
  const charge = text(params, 'charge')
  const intent = text(params, 'payment_intent')
  return listPage(
    world.state.disputes,
    params,
    '/v1/disputes',
    (dispute) =>
      (charge === undefined || idOf(dispute.charge) === charge) &&
      (intent === undefined || idOf(dispute.payment_intent) === intent),
    ['charge', 'payment_intent'],
  )
}
