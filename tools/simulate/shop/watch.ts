import type { Order } from '@forno/domain/order/order'
import type { Driver } from '@forno/domain/run/driver'
import type { Firestore, Query } from 'firebase-admin/firestore'
import { collectionAt } from '../../../functions/src/platform/documents.ts'

/** What everybody in the shop sees: kept up to date by listening. What people do goes through the shop's own doors. */
export interface Watched {
  order: (id: string) => Order | undefined
  orders: () => Order[]
  driver: (uid: string) => Driver | undefined
  stop: () => void
}

/** Orders placed so long before count too: what the shop still has to do. */
const EARLIER = 3 * 3_600_000

/** Looks at a shop's orders of this evening and at its drivers. Resolves when both have been seen for the first time. */
export async function watchShop(db: Firestore, store: string, now: number): Promise<Watched> {
  const orders = new Map<string, Order>()
  const drivers = new Map<string, Driver>()
  const evening = collectionAt(db, 'orders/{order}')
    .where('store', '==', store)
    .where('placedAt', '>=', now - EARLIER)
  const stops = await Promise.all([
    listen(evening, orders),
    listen(collectionAt(db, 'drivers/{uid}'), drivers),
  ])
  return {
    order: (id) => orders.get(id),
    orders: () => [...orders.values()],
    driver: (uid) => drivers.get(uid),
    stop: () => {
      for (const stop of stops) stop()
    },
  }
}

/** Nobody writes before the first answer is here: the emulator may lose what is written meanwhile. */
const listen = <T>(query: Query<T>, known: Map<string, T>): Promise<() => void> =>
  new Promise((resolve, reject) => {
    const stop = query.onSnapshot((snapshot) => {
      for (const { doc, type } of snapshot.docChanges()) {
        if (type === 'removed') known.delete(doc.id)
        else known.set(doc.id, doc.data())
      }
      resolve(stop)
    }, reject)
  })
