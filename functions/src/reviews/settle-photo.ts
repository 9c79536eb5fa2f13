import { isLeftOver, shownPrefix, wantedPhoto } from '@forno/domain/reviews/shown-photo'
import type { Review } from '@forno/domain/reviews/review'
import type { Context } from '../platform/context.ts'
import { documentAt } from '../platform/documents.ts'
import type { Files } from '../platform/files.ts'

/**
 * Brings a review's photo to where everybody sees it, or takes it away again, as the review stands now; the review as it
 * is then, null when there is none. May be done twice, late and by several at once: who comes too late takes its own copy
 * away. Throws when storage does not answer.
 */
export async function settlePhoto(order: string, ctx: Context): Promise<Review | null> {
  const reference = documentAt(ctx.db, 'reviews/{order}', order)
  const review = (await reference.get()).data()
  const { files } = ctx
  if (!review || !files) return review ?? null
  const settled = await copied(review, ctx, files)
  if (settled) await removeOthers(settled, files)
  return settled ?? (await reference.get()).data() ?? null
}

/** The review with its photo copied; null when it has changed meanwhile. */
async function copied(review: Review, ctx: Context, files: Files): Promise<Review | null> {
  const wanted = wantedPhoto(review)
  if (wanted === review.shownPhoto || wanted === null || review.photo === null) return review
  // A picture that was never sent is not waited for.
  const isThere = await files.copy(review.photo, wanted)
  const change = isThere ? { shownPhoto: wanted } : { photo: null }
  const settled = await ctx.db.runTransaction(async (tx) => {
    const reference = documentAt(ctx.db, 'reviews/{order}', review.order)
    const now = (await tx.get(reference)).data()
    if (now?.version !== review.version) return null
    const next: Review = { ...now, ...change, counted: false }
    tx.set(reference, next)
    return next
  })
  if (!settled) await files.remove(wanted)
  return settled
}

async function removeOthers(review: Review, files: Files): Promise<void> {
  for (const path of await files.list(shownPrefix(review))) {
    if (isLeftOver(path, review)) await files.remove(path)
  }
}
