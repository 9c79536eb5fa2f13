import { rolesAt } from '@forno/domain/access/roles'
import { commands } from '@forno/domain/commands/all'
import { messageOn } from '@forno/domain/messages/message'
import { ok, refuse } from '@forno/domain/refusal/refusal'
import { moderated } from '@forno/domain/reviews/moderate-review'
import type { Review } from '@forno/domain/reviews/review'
import { handle } from '../platform/command.ts'
import type { Context, Transaction } from '../platform/context.ts'
import { documentAt } from '../platform/documents.ts'
import { wordsOf } from '../platform/log.ts'
import { saveAudit } from '../platform/orders.ts'
import { settlePhoto } from './settle-photo.ts'

/**
 * Lets a review of one's own shop be seen or hides it, and answers it; its customer is told of the first answer. The photo
 * is copied or removed once that is saved: should it fail, the next minute's sweep does it.
 */
export const moderateReview = handle(
  commands.moderateReview,
  async ({ order, ...word }, { ctx, person, about }) => {
    about(order)
    const decided = await ctx.db.runTransaction(async (tx) => {
      const reviewRef = documentAt(ctx.db, 'reviews/{order}', order)
      const known = (await tx.get(reviewRef)).data()
      const may =
        known &&
        rolesAt(person, known.store).some((role) => commands.moderateReview.roles.includes(role))
      if (!may) return refuse('notFound', { field: 'order' })
      const after = moderated(known, word, person.uid, ctx.now())
      if (!after.ok || after.value === known) return after
      tx.set(reviewRef, after.value)
      saveLine(tx, ctx, after.value, person.uid)
      if (after.value.answer && !known.answer) tellCustomer(tx, ctx, after.value)
      return ok(after.value)
    })
    if (!decided.ok) return decided
    try {
      return ok((await settlePhoto(order, ctx)) ?? decided.value)
    } catch (thrown) {
      ctx.log.warn('photo of a review is left to the sweep', { order, error: wordsOf(thrown) })
      return decided
    }
  },
)

const saveLine = (tx: Transaction, ctx: Context, review: Review, by: string): void =>
  saveAudit(tx, ctx, `${review.order}:review:${review.version}`, {
    store: review.store,
    at: ctx.now(),
    by,
    what: 'moderateReview',
    subject: review.order,
    detail: review.answer ? `${review.state}, answered: ${review.answer.text}` : review.state,
  })

function tellCustomer(tx: Transaction, ctx: Context, review: Review): void {
  const params = { answer: review.answer?.text ?? '' }
  const message = messageOn(review, 'reviewAnswered', ctx.now(), { params })
  const path = 'people/{uid}/messages/{message}'
  tx.set(documentAt(ctx.db, path, review.customer, message.id), message)
}
