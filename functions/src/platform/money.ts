import { refundMovesPoints } from '@forno/domain/loyalty/moves-points'
import { moveOrder } from '@forno/domain/order/move-order'
import type { Order } from '@forno/domain/order/order'
import { theSystem } from '@forno/domain/order/who'
import type { Entry } from '@forno/domain/books/entry'
import { messagesAfterEntries } from '@forno/domain/messages/after-refunds'
import { goodsBack } from '@forno/domain/payment/goods-back'
import { holdsPrice } from '@forno/domain/payment/holds-price'
import { withOutlook } from '@forno/domain/payment/outlook'
import { newPayment, type Payment } from '@forno/domain/payment/payment'
import { type PaymentSummary, summaryOf } from '@forno/domain/payment/summary'
import type { Transaction } from 'firebase-admin/firestore'
import type { Context } from './context.ts'
import { documentAt, readAs } from './documents.ts'
import { tell } from './messages.ts'
import { saveMoved, settlePointsSoon } from './orders.ts'

/** An order with its money, as one transaction sees them. */
export interface Money {
  order: Order
  payment: Payment
}

/** Null when there is no such order. An order without a payment (older than payments are) gets one. */
export async function readMoney(tx: Transaction, ctx: Context, id: string): Promise<Money | null> {
  const [orderFound, paymentFound] = await tx.getAll(
    documentAt(ctx.db, 'orders/{order}', id).withConverter(null),
    documentAt(ctx.db, 'payments/{order}', id).withConverter(null),
  )
  const order = orderFound && readAs('orders/{order}', orderFound)
  if (!order) return null
  const known = paymentFound && readAs('payments/{order}', paymentFound)
  const keeps = order.payment.method === 'card' && order.payment.keep
  const payment = known ?? newPayment(order, order.payment.method, ctx.now(), keeps)
  return { order, payment }
}

/** An order with its money as they are at this moment, for whoever changes nothing yet. */
export const moneyNow = (ctx: Context, id: string): Promise<Money | null> =>
  ctx.db.runTransaction((tx) => readMoney(tx, ctx, id), { readOnly: true })

/**
 * Saves a payment with its new entries, and what the order shows of it. An order that waited for this money is placed
 * by the same transaction: nothing can come between. Its customer is told of each refund that is booked.
 */
export function saveMoney(
  tx: Transaction,
  ctx: Context,
  { order, payment: before }: Money,
  payment: Payment,
  entries: readonly Entry[] = [],
): void {
  const now = ctx.now()
  const confirmed =
    order.status === 'awaitingPayment' && holdsPrice(payment)
      ? moveOrder(order, 'confirm', theSystem, now)
      : null
  const status = confirmed?.ok ? confirmed.value.order.status : order.status
  const after = withOutlook(payment, status, now)
  const paymentSummary = summaryOf(after)
  if (confirmed?.ok) {
    const { order: placed, event } = confirmed.value
    saveMoved(tx, ctx, { order: { ...placed, paymentSummary }, event })
  } else if (!sameSummary(order.paymentSummary, paymentSummary)) {
    tx.set(documentAt(ctx.db, 'orders/{order}', order.id), { ...order, paymentSummary })
  }
  if (payment !== before || isDue(before, now) || !sameAttention(before, after)) {
    tx.set(documentAt(ctx.db, 'payments/{order}', order.id), after)
  }
  if (refundMovesPoints(order) && backOf(before, order) !== backOf(after, order)) {
    settlePointsSoon(tx, ctx, order, `money-${after.version}`)
  }
  for (const entry of entries) {
    tx.create(documentAt(ctx.db, 'payments/{order}/entries/{entry}', order.id, entry.id), entry)
  }
  tell(tx, ctx, order.customer, messagesAfterEntries(order, entries))
}

/** What the customer has back of their goods: points follow it. */
const backOf = (payment: Payment, { quote }: Order): string =>
  JSON.stringify([goodsBack(payment, quote).back, payment.refunded + payment.disputed])

const isDue = ({ checkAt }: Payment, now: number): boolean => checkAt !== null && checkAt <= now

const sameAttention = (a: Payment, b: Payment): boolean =>
  a.attention.join(' ') === b.attention.join(' ')

const sameSummary = (a: PaymentSummary, b: PaymentSummary): boolean =>
  JSON.stringify(a) === JSON.stringify(b)
