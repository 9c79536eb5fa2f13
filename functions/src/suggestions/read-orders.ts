import {
  LEARN_FROM,
  learningFields,
  type LearningOrder,
  learningOrderSchema,
} from '@forno/domain/recommend/finished-order'
import { learnDefaults } from '@forno/domain/recommend/learn-options'
import * as v from 'valibot'
import type { Context } from '../platform/context.ts'
import { collectionAt } from '../platform/documents.ts'

const PAGE = 500

/** What was found, and what it cost: a read for each document. */
export interface OrdersRead {
  orders: LearningOrder[]
  reads: number
  /** Orders that could not be read, left out. */
  unreadable: number
}

/**
 * A shop's latest orders of two years, newest first, at most as many as `learn` looks at. Asked for by shop and time
 * alone: what never was had is a small part, and telling it apart here spares an index that every order would pay for.
 * In pages, of which only what is needed is kept: memory is bounded, however many orders there are.
 */
export async function readOrders(store: string, ctx: Context): Promise<OrdersRead> {
  const latest = collectionAt(ctx.db, 'orders/{order}')
    .withConverter(null)
    .where('store', '==', store)
    .where('placedAt', '>', ctx.now() - LEARN_FROM)
    .orderBy('placedAt', 'desc')
    .select(...learningFields)
    .limit(PAGE)
  const found: OrdersRead = { orders: [], reads: 0, unreadable: 0 }
  let page = await latest.get()
  for (;;) {
    found.reads += Math.max(1, page.size)
    for (const doc of page.docs) {
      const order = v.safeParse(learningOrderSchema, doc.data())
      if (order.success) found.orders.push(order.output)
      else found.unreadable += 1
    }
    const last = page.docs.at(-1)
    if (page.size < PAGE || !last || found.reads >= learnDefaults.maxOrders) return found
    page = await latest.startAfter(last).get()
  }
}
