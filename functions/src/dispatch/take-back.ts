import type { Office } from '@forno/domain/access/office'
import { assignDriver } from '@forno/domain/order/assign-driver'
import type { Order } from '@forno/domain/order/order'
import { ok, type Result } from '@forno/domain/refusal/refusal'
import { calledOff, runOf } from '../platform/call-off.ts'
import type { Context, Transaction } from '../platform/context.ts'
import { saveAudit, saveHistory, saveMoved } from '../platform/orders.ts'
import { saveRun } from '../platform/runs.ts'
import { givenLine } from './given-line.ts'

/**
 * Takes an order back from its run, whoever has that or is asked about it: dispatch may plan it anew. The order as it is
 * then; the very same one when nobody had it.
 */
export async function takeBack(
  tx: Transaction,
  ctx: Context,
  order: Order,
  by: Office,
): Promise<Result<Order>> {
  if (order.run === null && order.activeDriver === null) return ok(order)
  const actor = { uid: by.uid, as: [by.as] }
  const hand = await runOf(tx, ctx, order)
  if (hand) {
    const off = calledOff(hand, order.id, { by, ctx })
    if (!off.ok) return off
    await saveRun(tx, ctx, hand, off.value, { by: actor, driving: hand.driving })
  }
  const line = givenLine(order, null, by, ctx.now())
  if (order.driver === null) {
    // Planned and perhaps offered, but given to nobody: that is no event of the order.
    const free = { ...order, run: null }
    saveHistory(tx, ctx, free, [])
    saveAudit(tx, ctx, `${order.id}:${order.run ?? ''}:${hand?.run.version ?? 0}`, line)
    return ok(free)
  }
  const moved = assignDriver(order, null, actor, ctx.now())
  if (!moved.ok) return moved
  saveMoved(tx, ctx, moved.value)
  saveAudit(tx, ctx, `${order.id}:${moved.value.event.n}`, line)
  return ok(moved.value.order)
}
