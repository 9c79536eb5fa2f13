import { commands } from '@forno/domain/commands/all'
import type { InputOf } from '@forno/domain/commands/command'
import type { OrderEvent } from '@forno/domain/order/order'
import { alreadyMoved, moveOrder as decide } from '@forno/domain/order/move-order'
import { actorOn } from '@forno/domain/order/who'
import { ok, refuse } from '@forno/domain/refusal/refusal'
import { handle } from '../platform/command.ts'
import type { Context, Transaction } from '../platform/context.ts'
import { lastEvent, readOrder, saveAudit, saveMoved } from '../platform/orders.ts'

type Input = InputOf<typeof commands.moveOrder>

/**
 * Moves an order along. Who is nothing to the order is told that there is none, so that ids cannot be tried
 * out. Whoever repeats their own last move (a second tap, a lost answer) is told that all is well: also a driver
 * who has just delivered, to whom the order is no longer open.
 */
export const moveOrder = handle(commands.moveOrder, async (input, { ctx, person, about }) => {
  about(input.order)
  return ctx.db.runTransaction(async (tx) => {
    const order = await readOrder(tx, ctx, input.order)
    if (!order) return refuse('notFound', { field: 'order' })
    const actor = actorOn(order, person)
    const moved = decide(order, input.move, actor, ctx.now(), input.reason)
    if (!moved.ok) {
      const last = await lastEvent(tx, ctx, order)
      if (last && alreadyMoved(last, input.move, actor)) {
        return ok({ status: order.status, version: order.version })
      }
      return actor.as.length === 0 ? refuse('notFound', { field: 'order' }) : moved
    }
    saveMoved(tx, ctx, moved.value)
    if (isPrivileged(moved.value.event)) saveMoveAudit(tx, ctx, input, moved.value.event)
    const { status, version } = moved.value.order
    return ok({ status, version })
  })
})

/** Ending somebody's order from the office, without being the one who carries it. */
const isPrivileged = ({ kind, by }: OrderEvent): boolean =>
  (kind === 'callOff' || kind === 'fail') && (by.as === 'manager' || by.as === 'admin')

function saveMoveAudit(tx: Transaction, ctx: Context, { move }: Input, event: OrderEvent): void {
  saveAudit(tx, ctx, `${event.order}:${event.n}`, {
    store: event.store,
    at: event.at,
    by: event.by.uid,
    what: 'moveOrder',
    subject: event.order,
    detail: `${move}: ${event.reason ?? ''}`,
  })
}
