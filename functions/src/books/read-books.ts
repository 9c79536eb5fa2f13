import type { Kept } from '@forno/domain/books/compare'
import type { Millis } from '@forno/domain/time/millis'
import type { Context } from '../platform/context.ts'
import { UnreadableDocument } from '../platform/converter.ts'
import { collectionAt, documentAt } from '../platform/documents.ts'

const PAGE = 300
const AT_A_TIME = 10

/**
 * Orders paid by card whose money may have moved since: payments written since, and those in a dispute, over which
 * banks take weeks.
 */
export async function ordersToCompare(ctx: Context, since: Millis): Promise<string[]> {
  const payments = collectionAt(ctx.db, 'payments/{order}').withConverter(null).select('method')
  const found = new Set<string>()
  const written = payments.where('updatedAt', '>=', since).orderBy('updatedAt').limit(PAGE)
  let page = await written.get()
  for (;;) {
    for (const doc of page.docs) if (doc.get('method') === 'card') found.add(doc.id)
    const last = page.docs.at(-1)
    if (page.size < PAGE || !last) break
    page = await written.startAfter(last).get()
  }
  const disputed = await payments.where('dispute', 'in', ['open', 'inquiry']).get()
  for (const doc of disputed.docs) found.add(doc.id)
  return [...found]
}

/**
 * These orders' payments with their books. An order without a payment is left out, and so is what cannot be read: it
 * is logged, and what Stripe has of it is reported as of an unknown order.
 */
export async function readBooks(ctx: Context, orders: readonly string[]): Promise<Kept[]> {
  const kept: Kept[] = []
  for (let from = 0; from < orders.length; from += AT_A_TIME) {
    const some = orders.slice(from, from + AT_A_TIME)
    const read = await Promise.all(some.map((order) => bookOf(ctx, order)))
    kept.push(...read.filter((one) => one !== null))
  }
  return kept
}

async function bookOf(ctx: Context, order: string): Promise<Kept | null> {
  const paymentRef = documentAt(ctx.db, 'payments/{order}', order)
  const entriesOf = collectionAt(ctx.db, 'payments/{order}/entries/{entry}', order)
  try {
    // In one transaction: a posting between the two would look like a difference.
    return await ctx.db.runTransaction(async (tx) => {
      const payment = (await tx.get(paymentRef)).data()
      if (!payment) return null
      const entries = await tx.get(entriesOf)
      return { payment, entries: entries.docs.map((doc) => doc.data()) }
    })
  } catch (thrown) {
    if (!(thrown instanceof UnreadableDocument)) throw thrown
    ctx.log.error('books are unreadable', { order, error: thrown.message })
    return null
  }
}
