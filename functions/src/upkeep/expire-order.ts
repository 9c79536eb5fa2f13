import { moveOrder } from '@forno/domain/order/move-order'
import { theSystem } from '@forno/domain/order/who'
import type { Status } from '@forno/domain/order/statuses'
import type { Context } from '../platform/context.ts'
import { readOrder, saveMoved } from '../platform/orders.ts'

/**
 * Cancels an order that nobody has paid, or nobody has accepted: whichever it was waiting for when its time was over.
 * An order that has moved on meanwhile is left alone.
 */
export const expireOrder = async (id: string, from: Status, ctx: Context): Promise<void> =>
  ctx.db.runTransaction(async (tx) => {
    const order = await readOrder(tx, ctx, id)
    if (!order || order.status !== from) return
    const moved = moveOrder(order, 'expire', theSystem, ctx.now())
    if (moved.ok) saveMoved(tx, ctx, moved.value)
  })
