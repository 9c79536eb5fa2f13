import { commands } from '@forno/domain/commands/all'
import { ok } from '@forno/domain/refusal/refusal'
import { handle } from '../platform/command.ts'
import { collectionAt } from '../platform/documents.ts'

const LATEST = 20

/** The latest orders of whoever asks, newest first. */
export const listMyOrders = handle(commands.listMyOrders, async (_, { ctx, person }) => {
  const found = await collectionAt(ctx.db, 'orders/{order}')
    .where('customer', '==', person.uid)
    .orderBy('placedAt', 'desc')
    .limit(LATEST)
    .get()
  return ok({ orders: found.docs.map((doc) => doc.data()) })
})
