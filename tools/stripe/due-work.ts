import { endIntent } from './cancel-intent.ts'
import { finishRefund } from './refund-money.ts'
import { methodOf } from './method-of.ts'
import { settleCharge } from './settle-charge.ts'
import type { Later } from './later.ts'
import { idOf, type World } from './world.ts'

/** Does what has become due, oldest first. Nothing here was asked for by a request, and the events say so. */
export function doDueWork(world: World): void {
  if (world.state.later.size === 0) return
  const due = [...world.state.later].filter(([, later]) => later.at <= world.now())
  const asked = world.cause
  world.cause = { requestId: null, idempotencyKey: null }
  for (const [key, later] of due.toSorted(([, a], [, b]) => a.at - b.at)) {
    world.state.later.delete(key)
    doOne(world, later)
  }
  world.cause = asked
}

function doOne(world: World, { what, id }: Later): void {
  if (what === 'finishRefund') {
    const refund = world.state.refunds.get(id)
    if (refund) finishRefund(world, refund, refund.status === 'succeeded')
    return
  }
  const intent = world.state.paymentIntents.get(id)
  if (!intent) return
  if (what === 'expireAuthorisation' && intent.status === 'requires_capture') {
    endIntent(world, intent, 'automatic')
    return
  }
  const charge = world.state.charges.get(idOf(intent.latest_charge) ?? '')
  const method = idOf(intent.payment_method)
  if (what === 'settle' && intent.status === 'processing' && charge && method !== null)
    settleCharge(world, intent, charge, methodOf(world, method))
}
