import type { Store } from '@forno/domain/store/store'
import { type Millis, minutes } from '@forno/domain/time/millis'
import { wordsOf } from '../platform/log.ts'
import type { Context } from '../platform/context.ts'
import { collectionAt } from '../platform/documents.ts'

/** What the order's own job is given beyond the shop's time, before anyone thinks it lost. */
const GRACE: Millis = minutes(1)
/** Far more than wait too long at any time; after an outage the next minute's sweep goes on. */
const LIMIT = 2000

/**
 * Orders that are still waiting although their shop's time to accept them is over: their job was lost, or is
 * stuck. The oldest first. Reads no order that is in time, as long as all shops give about the same time.
 */
export async function overdueOrders(ctx: Context): Promise<string[]> {
  const within = await timesToAccept(ctx)
  const shortest = Math.min(...within.values())
  if (!Number.isFinite(shortest)) return []
  const now = ctx.now()
  const waiting = await collectionAt(ctx.db, 'orders/{order}')
    .withConverter(null) // one that cannot be read must not hide the others
    .where('status', '==', 'placed')
    .where('placedAt', '<=', now - shortest - GRACE)
    .orderBy('placedAt')
    .limit(LIMIT)
    .select('store', 'placedAt')
    .get()
  return waiting.docs
    .filter((doc) => {
      const time = within.get(String(doc.get('store')))
      return time !== undefined && Number(doc.get('placedAt')) + time + GRACE <= now
    })
    .map((doc) => doc.id)
}

async function timesToAccept(ctx: Context): Promise<Map<string, Millis>> {
  const stores = await collectionAt(ctx.db, 'stores/{store}').get()
  const within = new Map<string, Millis>()
  for (const doc of stores.docs) {
    try {
      const store: Store = doc.data()
      within.set(store.id, minutes(store.acceptWithin))
    } catch (thrown) {
      ctx.log.error('store is unreadable', { store: doc.id, error: wordsOf(thrown) })
    }
  }
  return within
}
