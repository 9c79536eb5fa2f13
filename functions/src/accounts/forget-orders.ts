import {
  forgottenAudit,
  forgottenCase,
  forgottenEvent,
  forgottenOrder,
  forgottenPayment,
  forgottenReview,
  forgottenTracking,
  ratingsWithout,
} from '@forno/domain/access/forgotten'
import { forgottenStop } from '@forno/domain/access/forgotten-run'
import { hasEnded } from '@forno/domain/order/statuses'
import type { QueryDocumentSnapshot } from '../platform/stored.ts'
import type { Context } from '../platform/context.ts'
import { collectionAt, documentAt } from '../platform/documents.ts'
import type { JobKind } from '../platform/job.ts'
import { orderIdsOf, readAround } from './around-order.ts'

const PAGE = 50

/** Takes somebody out of their orders. Says how many are under way and were left as they are. */
export async function forgetOrders(uid: string, ctx: Context): Promise<number> {
  let left = 0
  let after: QueryDocumentSnapshot | undefined
  for (;;) {
    const page = await orderIdsOf(uid, ctx, { limit: PAGE, ...(after && { after }) })
    for (const { id } of page) {
      await forgetAside(id, ctx)
      if (!(await forgetOrder(id, uid, ctx))) left++
    }
    after = page.at(-1)
    if (!after) return left
  }
}

/** What goes before the order does, because only by the order it is found. */
async function forgetAside(id: string, ctx: Context): Promise<void> {
  const review = (await documentAt(ctx.db, 'reviews/{order}', id).get()).data()
  if (review?.shownPhoto) await ctx.files?.remove(review.shownPhoto)
  const letters = await collectionAt(ctx.db, 'jobs/{job}')
    .withConverter(null)
    .where('order', '==', id)
    .where('kind', '==', 'mailReceipt' satisfies JobKind)
    .get()
  for (const { ref } of letters.docs) await ref.delete()
}

/**
 * One order and all around it, in one transaction. The books are not touched: entries say amounts, not names. False when
 * it is under way, or its money is.
 */
const forgetOrder = (id: string, uid: string, ctx: Context): Promise<boolean> =>
  ctx.db.runTransaction(async (tx) => {
    const around = await readAround(tx, ctx, id)
    if (around?.order.customer !== uid) return true
    const { order, payment, review, tracked, events, chat, cases, audit, runs } = around
    const isSettled = (payment?.checkAt ?? null) === null
    if (!hasEnded(order.status) || !isSettled) return false
    const ratingsRef = documentAt(ctx.db, 'ratings/{store}', order.store)
    const ratings = review ? (await tx.get(ratingsRef)).data() : undefined

    if (ratings?.latest.some((one) => one.order === id)) {
      tx.set(ratingsRef, ratingsWithout(ratings, id))
    }
    for (const { ref } of chat) tx.delete(ref)
    for (const one of events) tx.set(one.ref, forgottenEvent(one.data()))
    for (const one of cases) tx.set(one.ref, forgottenCase(one.data()))
    for (const one of audit) tx.set(one.ref, forgottenAudit(one.data(), uid))
    for (const one of runs) tx.set(one.ref, forgottenStop(one.data(), id))
    if (review) tx.set(documentAt(ctx.db, 'reviews/{order}', id), forgottenReview(review))
    if (payment) tx.set(documentAt(ctx.db, 'payments/{order}', id), forgottenPayment(payment))
    if (tracked) {
      tx.set(documentAt(ctx.db, 'trackings/{token}', order.tracking), forgottenTracking(tracked))
    }
    tx.set(documentAt(ctx.db, 'orders/{order}', id), forgottenOrder(order))
    return true
  })
