import { isDeepStrictEqual } from 'node:util'
import type { Adopted } from './adopted.ts'
import type { Call } from './call.ts'
import { cancelPaymentIntent } from './cancel-intent.ts'
import { capturePaymentIntent } from './capture-intent.ts'
import { chargeOf } from './charges.ts'
import { confirmIntent } from './confirm-intent.ts'
import { openDispute } from './disputes.ts'
import { badParam, notNow } from './errors.ts'
import type { Params } from './form.ts'
import { createPaymentIntent, intentOf } from './payment-intents.ts'
import { createRefund } from './refunds.ts'
import { emptyState, type State } from './state.ts'
import { testCards } from './test-cards.ts'
import { idOf, type World } from './world.ts'

/**
 * Puts payments of the past there with the ids they are known by, whole or not at all, and tells nobody: no events, no
 * webhooks. What is there already in the very same way stays; the same id with other contents is refused.
 */
export function adopt(world: World, wanted: readonly Adopted[]): void {
  // Made in an account of their own, by the calls that would have made them.
  const made: World = {
    ...world,
    state: emptyState(),
    cause: { requestId: null, idempotencyKey: null },
    webhookRules: [],
  }
  for (const one of wanted.toSorted((a, b) => a.at - b.at)) play(made, one)
  for (const { id } of wanted) {
    const there = world.state.paymentIntents.get(id)
    // Drawn by chance: it need not be the same to be the same payment.
    if (there) intentOf(made, id).client_secret = there.client_secret
  }
  const pairs = tablesOf(made.state).map((from, at) => ({ from, into: tablesOf(world.state)[at] }))
  for (const { from, into } of pairs) {
    for (const [id, one] of from) if (into?.has(id) && !same(into.get(id), one)) throw isOther(id)
  }
  for (const { from, into } of pairs) {
    for (const [id, one] of from) if (!into?.has(id)) into?.set(id, one)
  }
}

/** What a payment leaves behind. */
const tablesOf = (state: State): Map<string, unknown>[] => [
  state.paymentIntents,
  state.charges,
  state.refunds,
  state.disputes,
  state.balanceTransactions,
  state.paymentMethods,
  state.cards,
  state.later,
]

/** As they would be written: a state that was read from a file has no undefined in it. */
const same = (a: unknown, b: unknown) =>
  isDeepStrictEqual(JSON.parse(JSON.stringify(a)), JSON.parse(JSON.stringify(b)))

const isOther = (id: string) =>
  notNow('resource_already_exists', `${id} is there already, and is not the same.`)

function play(world: World, payment: Adopted): void {
  const { id, at, captured, canceledAt, refunds, dispute } = payment
  const call = (time: number, params: Params, ids: Record<string, string> = {}): Call => ({
    world: {
      ...world,
      now: () => time,
      id: (prefix) => ids[prefix] ?? id.replace(/^pi/, prefix),
    },
    id,
    params,
    fromBrowser: false,
    older: false,
  })
  const intent = createPaymentIntent(call(at, asCreated(payment)))
  const method = { payment_method: cardNamed(payment), use_stripe_sdk: 'true' }
  confirmIntent(call(at, method), intent)
  if (captured) {
    const amount = { amount_to_capture: String(captured.amount) }
    capturePaymentIntent(call(captured.at, amount, { txn: captured.line }))
  }
  if (canceledAt !== null) cancelPaymentIntent(call(canceledAt, {}))
  for (const refund of refunds) {
    const { amount, metadata } = refund
    const params = { payment_intent: id, amount: String(amount), metadata }
    createRefund(call(refund.at, params, { re: refund.id, txn: refund.line }))
  }
  if (!dispute) return
  const then = call(dispute.at, {}, { du: dispute.id, txn: dispute.line }).world
  const { reason, amount } = dispute
  const charge = chargeOf(then, idOf(intent.latest_charge) ?? '')
  const opened = openDispute(then, charge, { reason, inquiry: false, amount })
  opened.evidence_details.due_by = Math.floor(dispute.dueBy / 1000)
}

const asCreated = ({ amount, currency, description, metadata }: Adopted): Params => ({
  amount: String(amount),
  currency: currency.toLowerCase(),
  description,
  metadata,
  capture_method: 'manual',
  automatic_payment_methods: { enabled: 'true' },
})

function cardNamed({ card: { brand, last4 } }: Adopted): string {
  const card = testCards.find((one) => one.brand === brand && one.number.endsWith(last4))
  const [name] = card?.names ?? []
  if (name === undefined) throw badParam('card', `No test card is a ${brand} of ${last4}.`)
  return name
}
