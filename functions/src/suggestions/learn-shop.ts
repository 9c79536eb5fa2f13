import { learnFromOrders } from '@forno/domain/recommend/learn-from-orders'
import type { Context } from '../platform/context.ts'
import { documentAt } from '../platform/documents.ts'
import { readOrders } from './read-orders.ts'

/**
 * Learns from one shop's orders and writes down what comes of it, over what was learnt before. Throws when something
 * cannot be read or written; nothing has changed then.
 */
export async function learnShop(id: string, ctx: Context): Promise<void> {
  const store = (await documentAt(ctx.db, 'stores/{store}', id).get()).data()
  if (!store) return
  const { orders, reads, unreadable } = await readOrders(id, ctx)
  const now = ctx.now()
  const { suggestions, lift } = learnFromOrders(store, orders, now)
  // Together, or the report would speak of other orders than the table was learnt from.
  const batch = ctx.db.batch()
  batch.set(documentAt(ctx.db, 'suggestions/{store}', id), suggestions)
  batch.set(documentAt(ctx.db, 'lifts/{store}', id), lift)
  await batch.commit()
  const outcome = `${suggestions.orders} orders, ${suggestions.items.length} items`
  const took = { ms: ctx.now() - now, count: reads }
  ctx.log.info('learnt from a shop', { store: id, outcome, ...took })
  if (unreadable > 0) {
    ctx.log.warn('orders that could not be read', { store: id, count: unreadable })
  }
}
