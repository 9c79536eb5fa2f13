import type { Person } from '@forno/domain/access/roles'
import type { Order } from '@forno/domain/order/order'
import { actorOn } from '@forno/domain/order/who'
import { newPayment } from '@forno/domain/payment/payment'
import { type Receipt, receiptOf } from '@forno/domain/receipt/receipt'
import type { Context, Transaction } from '../platform/context.ts'
import { collectionAt, documentAt } from '../platform/documents.ts'
import { readOrder } from '../platform/orders.ts'

/** An order with its receipt as of this moment; null when there is no such order. */
export const findReceipt = async (
  id: string,
  ctx: Context,
): Promise<{ order: Order; receipt: Receipt } | null> =>
  // One transaction, so that what was paid and what is in the books belong together.
  ctx.db.runTransaction(async (tx) => {
    const order = await readOrder(tx, ctx, id)
    return order ? { order, receipt: await receiptIn(tx, ctx, order) } : null
  })

async function receiptIn(tx: Transaction, ctx: Context, order: Order): Promise<Receipt> {
  const payment = await tx.get(documentAt(ctx.db, 'payments/{order}', order.id))
  const entries = await tx.get(collectionAt(ctx.db, 'payments/{order}/entries/{entry}', order.id))
  // Placed before payments were kept: nothing is known to be paid.
  const known = payment.data() ?? newPayment(order, order.payment.method, order.placedAt)
  return receiptOf(
    order,
    known,
    entries.docs.map((doc) => doc.data()),
  )
}

/** A receipt concerns the customer and those who answer for the shop's money, nobody else who works there. */
export const mayHaveReceipt = (order: Order, person: Person): boolean =>
  actorOn(order, person).as.some((as) => as === 'customer' || as === 'manager' || as === 'admin')
