import { PAY_WITHIN } from '@forno/domain/order/deadlines'
import type { Status } from '@forno/domain/order/statuses'
import type { Store } from '@forno/domain/store/store'
import { type Millis, minutes } from '@forno/domain/time/millis'
import { wordsOf } from '../platform/log.ts'
import type { Context } from '../platform/context.ts'
import type { FindChores } from '../platform/chore.ts'
import { collectionAt } from '../platform/documents.ts'
import { expireOrder } from './expire-order.ts'

/** Far more than wait too long at any time; after an outage the next minute's sweep goes on. */
const LIMIT = 2000

/**
 * Orders whose time to be paid is over, and orders still waiting although their shop's time to accept them is: nobody
 * waits for ever. The oldest first. No job of their own: it would cost three writes an order, and it is the sweep that
 * would come upon it. Reads no order that is in time, as long as all shops give about the same time.
 */
export const overdueOrders: FindChores = async (ctx) => {
  const within = await timesToAccept(ctx)
  const shortest = Math.min(...within.values())
  const [unpaid, unaccepted] = await Promise.all([
    waitingSince(ctx, 'awaitingPayment', PAY_WITHIN),
    Number.isFinite(shortest) ? waitingSince(ctx, 'placed', shortest) : [],
  ])
  const late = unaccepted.filter(({ store, placedAt }) => {
    const time = within.get(store)
    return time !== undefined && placedAt + time <= ctx.now()
  })
  return [...unpaid, ...late].map(({ id, from }) => ({
    id: `order ${id}`,
    run: () => expireOrder(id, from, ctx),
  }))
}

async function waitingSince(ctx: Context, from: Status, time: Millis) {
  const waiting = await collectionAt(ctx.db, 'orders/{order}')
    .withConverter(null) // one that cannot be read must not hide the others
    .where('status', '==', from)
    .where('placedAt', '<=', ctx.now() - time)
    .orderBy('placedAt')
    .limit(LIMIT)
    .select('store', 'placedAt')
    .get()
  return waiting.docs.map((doc) => ({
    id: doc.id,
    from,
    store: String(doc.get('store')),
    placedAt: Number(doc.get('placedAt')),
  }))
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
