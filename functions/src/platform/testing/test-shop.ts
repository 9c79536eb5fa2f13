import { randomUUID } from 'node:crypto'
import type { Order } from '@forno/domain/order/order'
import type { PlaceOrderInput, Shop } from '@forno/domain/order/place-order'
import type { Store } from '@forno/domain/store/store'
import { aMenu } from '@forno/domain/testing/a-menu'
import { anAvailability, aStore } from '@forno/domain/testing/a-store'
import { aCheckout, aHalfAndHalf, aLine } from '@forno/domain/testing/an-order'
import { collectionAt, documentAt } from '../documents.ts'
import { emulatedDb } from './emulators.ts'

/** Opens a shop of this test's own, so that no other test and no demo shop is in its way. */
export async function openTestShop(changes: Partial<Store> = {}): Promise<Shop> {
  const id = `test-${randomUUID().slice(0, 8)}`
  const store = aStore({ id, ...changes })
  const menu = aMenu({ store: id, version: store.menuVersion })
  const availability = anAvailability({ store: id })
  const db = emulatedDb()
  await documentAt(db, 'stores/{store}', id).set(store)
  await documentAt(db, 'stores/{store}/menus/{version}', id, menu.version).set(menu)
  await documentAt(db, 'stores/{store}/live/{doc}', id, 'availability').set(availability)
  return { store, menu, availability }
}

export const aKey = (): string => randomUUID()

/** A checkout of two pizzas, one half-and-half, that this shop takes. */
export const checkoutAt = (shop: Shop, changes: Partial<PlaceOrderInput> = {}): PlaceOrderInput =>
  aCheckout({ key: aKey(), lines: [aLine(), aHalfAndHalf()], ...changes }, shop)

/** How many documents there are of everything that an order leaves behind. */
export async function documentsOfOrders(): Promise<Record<string, number>> {
  const db = emulatedDb()
  const kinds = {
    orders: db.collection('orders'),
    events: db.collectionGroup('events'),
    trackings: db.collection('trackings'),
    claims: db.collection('claims'),
    payments: db.collection('payments'),
    jobs: db.collection('jobs'),
    audit: db.collection('audit'),
  }
  const counts = Object.entries(kinds).map(async ([name, kind]): Promise<[string, number]> => {
    const { count } = (await kind.count().get()).data()
    return [name, count]
  })
  return Object.fromEntries(await Promise.all(counts))
}

/** An order as stored; throws when it is not there. */
export async function storedOrder(id: string): Promise<Order> {
  const order = (await documentAt(emulatedDb(), 'orders/{order}', id).get()).data()
  if (!order) throw new Error(`orders/${id} is not there`)
  return order
}

/**
 * An order's history. Whoever reads it this way also checks that it is gap-free, that the order's version counts
 * it, and that the shared link says the same as the order.
 */
export async function historyOf(id: string): Promise<string[]> {
  const db = emulatedDb()
  const order = await storedOrder(id)
  const found = await collectionAt(db, 'orders/{order}/events/{event}', id).get()
  const events = found.docs.map((doc) => doc.data())
  const tracked = (await documentAt(db, 'trackings/{token}', order.tracking).get()).data()
  const numbers = events.map(({ n }) => n)
  const isWhole = numbers.every((n, at) => n === at) && numbers.length === order.version
  if (!isWhole) throw new Error(`orders/${id} has events ${numbers.join()} at ${order.version}`)
  if (events.at(-1)?.to !== order.status)
    throw new Error(`orders/${id} is not where its events are`)
  if (tracked?.version !== order.version || tracked.status !== order.status) {
    throw new Error(`the link of orders/${id} shows something else than the order`)
  }
  return events.map(({ kind }) => kind)
}
