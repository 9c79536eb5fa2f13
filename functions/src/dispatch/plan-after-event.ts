import { mattersToDispatch } from '@forno/domain/dispatch/matters'
import type { OrderEvent } from '@forno/domain/order/order'
import type { Context } from '../platform/context.ts'
import { documentAt } from '../platform/documents.ts'
import { planStore } from './plan-store.ts'

/**
 * Plans a shop anew after what has happened to one of its deliveries. Most events cost nothing, one that matters a read
 * of its order: what its customer comes for is none of dispatch's business.
 */
export async function planAfterEvent(event: OrderEvent, ctx: Context): Promise<void> {
  if (!mattersToDispatch(event)) return
  const order = (await documentAt(ctx.db, 'orders/{order}', event.order).get()).data()
  if (order?.fulfilment.kind === 'delivery') await planStore(order.store, ctx)
}
