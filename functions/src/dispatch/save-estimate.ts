import type { Range } from '@forno/domain/delivery/estimate'
import { newsOfOrder } from '@forno/domain/messages/after-events'
import type { Order } from '@forno/domain/order/order'
import { trackedOrder } from '@forno/domain/order/tracked-order'
import type { Context } from '../platform/context.ts'
import { documentAt } from '../platform/documents.ts'
import { tell } from '../platform/messages.ts'
import { readOrder } from '../platform/orders.ts'

/**
 * Writes down when an order is expected now, for its own screens and for whoever holds its link; its customer is told
 * when that is well after the promise, once. An order that has moved
 * on since it was looked at stays as it is: that move has brought its own estimate.
 */
export const saveEstimate = async (
  { id, version, tracking }: Order,
  estimate: Range,
  ctx: Context,
): Promise<void> =>
  ctx.db.runTransaction(async (tx) => {
    const order = await readOrder(tx, ctx, id)
    if (order?.version !== version) return
    const { order: after, messages } = newsOfOrder({ ...order, estimate }, [], ctx.now())
    const { delayToldAt } = after
    const changes = delayToldAt === undefined ? { estimate } : { estimate, delayToldAt }
    tx.update(documentAt(ctx.db, 'orders/{order}', id), changes)
    tx.set(documentAt(ctx.db, 'trackings/{token}', tracking), trackedOrder(after))
    tell(tx, ctx, after.customer, messages)
  })
