import type { CollectionPath } from '@forno/domain/access/access-table'
import type { Order } from '@forno/domain/order/order'
import type { Payment } from '@forno/domain/payment/payment'
import type { QueryDocumentSnapshot } from '../platform/stored.ts'
import type { Context, Transaction } from '../platform/context.ts'
import { collectionAt, documentAt, type ValueAt } from '../platform/documents.ts'
import { readOrder } from '../platform/orders.ts'

type Found<Path extends CollectionPath> = QueryDocumentSnapshot<ValueAt<Path>>[]

/** An order with everything that was written because of it and may name its customer. */
export interface AroundOrder {
  order: Order
  payment: Payment | null
  events: Found<'orders/{order}/events/{event}'>
  chat: Found<'orders/{order}/chat/{line}'>
  cases: Found<'cases/{caseId}'>
  /** Of the order and its cases and refunds. */
  audit: Found<'audit/{line}'>
  /** Each run that it was ever planned on. */
  runs: Found<'runs/{run}'>
  review: ValueAt<'reviews/{order}'> | null
  tracked: ValueAt<'trackings/{token}'> | null
}

/** Reads it in one transaction. Null when there is no such order. */
export async function readAround(
  tx: Transaction,
  ctx: Context,
  id: string,
): Promise<AroundOrder | null> {
  const { db } = ctx
  const order = await readOrder(tx, ctx, id)
  if (!order) return null
  const [payment, review, tracked, events, chat, cases, audit, runs] = await Promise.all([
    tx.get(documentAt(db, 'payments/{order}', id)),
    tx.get(documentAt(db, 'reviews/{order}', id)),
    tx.get(documentAt(db, 'trackings/{token}', order.tracking)),
    tx.get(collectionAt(db, 'orders/{order}/events/{event}', id)),
    tx.get(collectionAt(db, 'orders/{order}/chat/{line}', id)),
    tx.get(collectionAt(db, 'cases/{caseId}').where('order', '==', id)),
    tx.get(collectionAt(db, 'audit/{line}').where('subject', '==', id)),
    tx.get(collectionAt(db, 'runs/{run}').where('planned', 'array-contains', id)),
  ])
  return {
    order,
    payment: payment.data() ?? null,
    review: review.data() ?? null,
    tracked: tracked.data() ?? null,
    events: events.docs,
    chat: chat.docs,
    cases: cases.docs,
    audit: audit.docs,
    runs: runs.docs,
  }
}

/** Ids of somebody's orders, the newest first, a page at a time from after `last`. */
export async function orderIdsOf(
  uid: string,
  ctx: Context,
  { limit, after }: { limit: number; after?: QueryDocumentSnapshot },
): Promise<QueryDocumentSnapshot[]> {
  const query = collectionAt(ctx.db, 'orders/{order}')
    .withConverter(null) // only the ids
    .where('customer', '==', uid)
    .orderBy('placedAt', 'desc')
    .limit(limit)
    .select('placedAt')
  return (await (after ? query.startAfter(after) : query).get()).docs
}
