import { type Order, orderSchema } from '@forno/domain/order/order'
import { days, type Millis } from '@forno/domain/time/millis'
import * as v from 'valibot'
import { firstAnswer } from './first-answer.ts'
import { OWN_ORDERS } from './forget-own-orders.ts'
import { phoneShelf, type Shelf } from './shelf.ts'
import { subscribeToOrdersOf } from './subscriptions.ts'

const GOOD_FOR = days(1)

const { id, store, status, placedAt, quote, fulfilment, contact, payment } = orderSchema.entries
const ownOrderSchema = v.object({
  id,
  store,
  status,
  placedAt,
  quote,
  fulfilment,
  contact,
  payment,
})
/** What of somebody's own order says what they like, and how they have it. */
export type OwnOrder = v.InferOutput<typeof ownOrderSchema>

const keptSchema = v.object({
  uid: v.string(),
  readAt: v.number(),
  orders: v.array(ownOrderSchema),
})

const ask = (uid: string): Promise<Order[]> =>
  firstAnswer<Order[]>((show) => subscribeToOrdersOf(uid, show))

/**
 * Somebody's latest orders, twenty at most: asked for once a day and kept in this browser, and again when `newest`
 * (the order placed last from here) is not among them. Rejects when they cannot be fetched.
 */
export async function readOwnOrders(
  uid: string,
  newest: string | null,
  now: Millis,
  { shelf = phoneShelf, fetch = ask }: { shelf?: Shelf; fetch?: typeof ask } = {},
): Promise<OwnOrder[]> {
  const kept = v.safeParse(keptSchema, await shelf.read(OWN_ORDERS).catch(() => null))
  if (kept.success && kept.output.uid === uid) {
    const { readAt, orders } = kept.output
    const age = now - readAt
    const isThere = newest === null || orders.some((order) => order.id === newest)
    if (age >= 0 && age < GOOD_FOR && isThere) return orders
  }
  const orders = (await fetch(uid)).map((order) => v.parse(ownOrderSchema, order))
  await shelf.change(OWN_ORDERS, () => ({ uid, readAt: now, orders })).catch(() => undefined)
  return orders
}
