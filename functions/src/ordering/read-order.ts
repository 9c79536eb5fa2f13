import { commands } from '@forno/domain/commands/all'
import { actorOn } from '@forno/domain/order/who'
import { ok, refuse } from '@forno/domain/refusal/refusal'
import { handle } from '../platform/command.ts'
import { documentAt } from '../platform/documents.ts'

/** One order, for whoever is something to it; for everybody else there is none. */
export const readOrder = handle(commands.readOrder, async (input, { ctx, person, about }) => {
  about(input.order)
  const order = (await documentAt(ctx.db, 'orders/{order}', input.order).get()).data()
  const isConcerned = order && actorOn(order, person).as.length > 0
  return isConcerned ? ok(order) : refuse('notFound', { field: 'order' })
})
