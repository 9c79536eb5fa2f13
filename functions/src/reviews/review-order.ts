import { commands } from '@forno/domain/commands/all'
import { ok, refuse } from '@forno/domain/refusal/refusal'
import { reviewOf } from '@forno/domain/reviews/review-order'
import { handle } from '../platform/command.ts'
import { documentAt } from '../platform/documents.ts'
import { readOrder } from '../platform/orders.ts'

/**
 * Writes down what somebody says of their own order. Another person's order is not found. Two reads, one write; said
 * twice the very same, none. Pictures of what was said before go with the next minute's sweep.
 */
export const reviewOrder = handle(
  commands.reviewOrder,
  async ({ order: id, ...ask }, { ctx, person, about }) => {
    about(id)
    return ctx.db.runTransaction(async (tx) => {
      const reviewRef = documentAt(ctx.db, 'reviews/{order}', id)
      const [order, found] = await Promise.all([readOrder(tx, ctx, id), tx.get(reviewRef)])
      if (order?.customer !== person.uid) return refuse('notFound', { field: 'order' })
      const known = found.data() ?? null
      const said = reviewOf(order, ask, known, ctx.now())
      if (!said.ok || said.value === known) return said
      tx.set(reviewRef, said.value)
      return ok(said.value)
    })
  },
)
