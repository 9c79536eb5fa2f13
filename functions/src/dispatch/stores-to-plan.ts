import type { FindChores } from '../platform/chore.ts'
import type { Context } from '../platform/context.ts'
import { collectionAt } from '../platform/documents.ts'
import { planIfNew } from './plan-store.ts'
import { activeRuns, liveStatuses } from './read-scene.ts'

/**
 * Shops with deliveries or runs that are not over are planned each minute, whatever was heard of in between. Looked at
 * once in a sweep, when it is their turn.
 */
export const storesToPlan: FindChores = async (ctx) => {
  const stores = await collectionAt(ctx.db, 'stores/{store}').withConverter(null).select().get()
  return stores.docs.map(({ id }) => ({
    id: `plan of ${id}`,
    once: true,
    run: async () => {
      if (await hasWork(id, ctx)) await planIfNew(id, ctx)
    },
  }))
}

/** Two reads for a shop where nothing is going on. */
async function hasWork(store: string, ctx: Context): Promise<boolean> {
  const [orders, runs] = await Promise.all([
    collectionAt(ctx.db, 'orders/{order}')
      .withConverter(null)
      .where('store', '==', store)
      .where('fulfilment.kind', '==', 'delivery')
      .where('status', 'in', liveStatuses)
      .select()
      .limit(1)
      .get(),
    collectionAt(ctx.db, 'runs/{run}')
      .withConverter(null)
      .where('store', '==', store)
      .where('status', 'in', activeRuns)
      .select()
      .limit(1)
      .get(),
  ])
  return !orders.empty || !runs.empty
}
