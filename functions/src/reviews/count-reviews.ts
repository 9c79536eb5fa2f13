import {
  asCounted,
  countInto,
  LATEST,
  noRatings,
  withLatest,
} from '@forno/domain/reviews/ratings-math'
import { isPhotoSettled } from '@forno/domain/reviews/shown-photo'
import { wordsOf } from '../platform/log.ts'
import type { FindChores } from '../platform/chore.ts'
import type { Context } from '../platform/context.ts'
import { collectionAt, documentAt } from '../platform/documents.ts'
import { settlePhoto } from './settle-photo.ts'

/** So many reviews are counted at a time; more than are said and moderated in a minute. */
const LIMIT = 60

/**
 * Reviews that the averages do not know as they are now, for each shop. Nothing but this writes a shop's ratings, and it
 * does so once a minute: no evening is busy enough to make that document a queue.
 */
export const uncountedReviews: FindChores = async (ctx) => {
  const found = await collectionAt(ctx.db, 'reviews/{order}')
    .withConverter(null) // one that cannot be read must not hide the others
    .where('counted', '==', false)
    .limit(LIMIT)
    .select('store')
    .get()
  const byStore = new Map<string, string[]>()
  for (const doc of found.docs) {
    const store = String(doc.get('store'))
    byStore.set(store, [...(byStore.get(store) ?? []), doc.id])
  }
  return [...byStore].map(([store, orders]) => ({
    id: `ratings of ${store}`,
    once: true,
    run: () => countReviews(store, orders, ctx),
  }))
}

/** Counts these reviews of a shop as they are by now. Counted before, or twice, they change nothing. */
export async function countReviews(
  store: string,
  orders: readonly string[],
  ctx: Context,
): Promise<void> {
  for (const order of orders) await settleQuietly(order, ctx)
  await ctx.db.runTransaction(async (tx) => {
    const ratingsRef = documentAt(ctx.db, 'ratings/{store}', store)
    const refs = orders.map((order) => documentAt(ctx.db, 'reviews/{order}', order))
    const [known, found, latest] = await Promise.all([
      tx.get(ratingsRef),
      Promise.all(refs.map((ref) => tx.get(ref))),
      tx.get(latestShown(store, ctx)),
    ])
    const due = found
      .flatMap((one) => one.data() ?? [])
      .filter((review) => !review.counted && isPhotoSettled(review))
    if (due.length === 0) return
    const ratings = due.reduce(countInto, known.data() ?? noRatings(store))
    const newest = latest.docs.map((doc) => doc.data())
    tx.set(ratingsRef, withLatest(ratings, newest, ctx.now()))
    for (const review of due) {
      tx.set(documentAt(ctx.db, 'reviews/{order}', review.order), asCounted(review))
    }
  })
}

const latestShown = (store: string, ctx: Context) =>
  collectionAt(ctx.db, 'reviews/{order}')
    .where('store', '==', store)
    .where('state', '==', 'shown')
    .orderBy('at', 'desc')
    .limit(LATEST)

/** A photo that storage does not give now is tried again by the next sweep; its review is counted then. */
async function settleQuietly(order: string, ctx: Context): Promise<void> {
  try {
    await settlePhoto(order, ctx)
  } catch (thrown) {
    ctx.log.warn('photo of a review could not be settled', { order, error: wordsOf(thrown) })
  }
}
