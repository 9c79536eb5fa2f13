import { moveOrder } from '@forno/domain/order/move-order'
import { theSystem } from '@forno/domain/order/who'
import type { Context } from '../platform/context.ts'
import { handleJob } from '../platform/jobs.ts'
import { readOrder, saveMoved } from '../platform/orders.ts'

/**
 * Cancels an order that nobody has paid, or nobody has accepted: whichever it was waiting for when its time was set.
 * An order that has moved on is left alone; true when it was not.
 */
export const expireOrder = async (id: string, from: string, ctx: Context): Promise<boolean> =>
  ctx.db.runTransaction(async (tx) => {
    const order = await readOrder(tx, ctx, id)
    if (!order || order.status !== from) return false
    const moved = moveOrder(order, 'expire', theSystem, ctx.now())
    if (!moved.ok) return false
    saveMoved(tx, ctx, moved.value)
    return true
  })

export const expireOrderJob = handleJob('expireOrder', async ({ order, from }, ctx) => {
  await expireOrder(order, from, ctx)
})
