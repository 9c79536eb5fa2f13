import { officeAt } from '@forno/domain/access/office'
import { commands } from '@forno/domain/commands/all'
import { ok, refuse } from '@forno/domain/refusal/refusal'
import { days } from '@forno/domain/time/millis'
import { handle } from '../platform/command.ts'
import { collectionAt } from '../platform/documents.ts'

/** Counted by the database, which bills a read for a thousand orders. */
export const countOrders = handle(commands.countOrders, async ({ store }, { ctx, person }) => {
  if (!officeAt(person, store)) return refuse('notFound', { field: 'store' })
  const orders = collectionAt(ctx.db, 'orders/{order}').where('store', '==', store)
  const within = async (count: number) => {
    const since = ctx.now() - days(count)
    return (await orders.where('placedAt', '>=', since).count().get()).data().count
  }
  const [in7Days, in30Days] = await Promise.all([within(7), within(30)])
  return ok({ in7Days, in30Days })
})
