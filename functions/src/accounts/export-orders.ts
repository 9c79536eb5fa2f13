import type { Context } from '../platform/context.ts'
import { collectionAt, documentAt } from '../platform/documents.ts'
import { orderIdsOf } from './around-order.ts'
import type { Stored } from './personal-query.ts'

export const MOST_ORDERS = 200
const AT_A_TIME = 20

/** Of a payment its amounts and how it was paid: not how we and Stripe talked about it. */
const paid = [
  'order',
  'currency',
  'method',
  'status',
  'price',
  'tip',
  'authorised',
  'captured',
  'refunded',
  'disputed',
  'updatedAt',
]

/** Somebody's newest orders with what was said and done about each; `more`: there are older ones. */
export async function exportOrders(
  uid: string,
  ctx: Context,
): Promise<{ docs: Record<string, Stored[]>; more: boolean }> {
  const found = await orderIdsOf(uid, ctx, { limit: MOST_ORDERS + 1 })
  const ids = found.slice(0, MOST_ORDERS).map(({ id }) => id)
  const orders: Stored[] = []
  const events: Stored[] = []
  const chat: Stored[] = []
  const payments: Stored[] = []
  for (let from = 0; from < ids.length; from += AT_A_TIME) {
    await Promise.all(ids.slice(from, from + AT_A_TIME).map(one))
  }
  const docs = {
    'orders/{order}': orders,
    'orders/{order}/events/{event}': events,
    'orders/{order}/chat/{line}': chat,
    'payments/{order}': payments,
  }
  return { docs, more: found.length > MOST_ORDERS }

  async function one(id: string): Promise<void> {
    const [order, payment, happened, said] = await Promise.all([
      documentAt(ctx.db, 'orders/{order}', id).withConverter(null).get(),
      documentAt(ctx.db, 'payments/{order}', id).withConverter(null).get(),
      collectionAt(ctx.db, 'orders/{order}/events/{event}', id).withConverter(null).get(),
      collectionAt(ctx.db, 'orders/{order}/chat/{line}', id).withConverter(null).get(),
    ])
    orders.push({ id, data: order.data() ?? {} })
    const money = Object.entries(payment.data() ?? {}).filter(([key]) => paid.includes(key))
    payments.push({ id, data: Object.fromEntries(money) })
    for (const doc of happened.docs) events.push({ id: `${id}/${doc.id}`, data: doc.data() })
    for (const doc of said.docs) chat.push({ id: `${id}/${doc.id}`, data: doc.data() })
  }
}
