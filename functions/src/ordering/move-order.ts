import { commands } from '@forno/domain/commands/all'
import type { InputOf } from '@forno/domain/commands/command'
import type { Order, OrderEvent } from '@forno/domain/order/order'
import { alreadyMoved, moveOrder as decide } from '@forno/domain/order/move-order'
import { hasEnded } from '@forno/domain/order/statuses'
import { type Actor, actorOn, theSystem } from '@forno/domain/order/who'
import { ok, refuse } from '@forno/domain/refusal/refusal'
import { calledOff, runOf } from '../platform/call-off.ts'
import { handle } from '../platform/command.ts'
import type { Context, Transaction } from '../platform/context.ts'
import { lastEvent, readOrder, saveAudit, saveMoved } from '../platform/orders.ts'
import { saveRun } from '../platform/runs.ts'

type Input = InputOf<typeof commands.moveOrder>

/**
 * Moves an order along. Who is nothing to the order is told that there is none, so that ids cannot be tried
 * out. Whoever repeats their own last move (a second tap, a lost answer) is told that all is well. What drivers do comes
 * as taps on their run (`sendTaps`) and is `notAllowed` here: one way in, with its true time. An order that ends is
 * called off its run in the same commit.
 */
export const moveOrder = handle(commands.moveOrder, async (input, { ctx, person, about }) => {
  about(input.order)
  return ctx.db.runTransaction(async (tx) => {
    const order = await readOrder(tx, ctx, input.order)
    if (!order) return refuse('notFound', { field: 'order' })
    const everything = actorOn(order, person)
    if (everything.as.length === 0) return refuse('notFound', { field: 'order' })
    const actor: Actor = { ...everything, as: everything.as.filter((one) => one !== 'driver') }
    const moved = decide(order, input.move, actor, ctx.now(), input.reason)
    if (!moved.ok) {
      const last = await lastEvent(tx, ctx, order)
      return last && alreadyMoved(last, input.move, actor)
        ? ok({ status: order.status, version: order.version })
        : moved
    }
    const { order: after, event } = moved.value
    if (hasEnded(after.status)) await callOffItsRun(tx, ctx, after, actor)
    saveMoved(tx, ctx, moved.value)
    if (isPrivileged(event)) saveMoveAudit(tx, ctx, input, event)
    return ok({ status: after.status, version: after.version })
  })
})

/**
 * Tells the run that an order of it has ended: what has not left stays here, what has comes back, and a driver without
 * any stop is free. Who said so stands in the order's own history; to the driver it is the office.
 */
async function callOffItsRun(
  tx: Transaction,
  ctx: Context,
  order: Order,
  { uid, as }: Actor,
): Promise<void> {
  const hand = await runOf(tx, ctx, order)
  if (!hand) return
  const office = (['manager', 'admin'] as const).find((one) => as.includes(one))
  const by = office ? { uid, as: office } : ({ uid: theSystem.uid, as: 'system' } as const)
  const off = calledOff(hand, order.id, { by, ctx })
  // A stop that is over already: nothing is left to say.
  if (!off.ok || off.value === hand.run) return
  await saveRun(tx, ctx, hand, off.value, {
    by: { uid: by.uid, as: [by.as] },
    driving: hand.driving,
    known: [order],
  })
}

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
