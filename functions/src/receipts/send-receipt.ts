import { commands } from '@forno/domain/commands/all'
import type { Order } from '@forno/domain/order/order'
import { hideAddress } from '@forno/domain/receipt/hide-address'
import { ok, type Result, refuse } from '@forno/domain/refusal/refusal'
import { handle } from '../platform/command.ts'
import type { Context, Transaction } from '../platform/context.ts'
import { sha256 } from '../platform/digest.ts'
import { collectionAt, documentAt } from '../platform/documents.ts'
import type { JobKind } from '../platform/job.ts'
import { writeJob } from '../platform/jobs.ts'
import { mayHaveReceipt } from './find-receipt.ts'

/** Enough for everybody who shares a pizza; too few to fill somebody's letter box with. */
const MOST_LETTERS = 5
const KIND = 'mailReceipt' satisfies JobKind

/**
 * Writes down that an order's receipt is to be mailed: to an address given, or to its customer's account. The job's id
 * is made of who asks and their key, so asking again is answered as the first time and sends nothing more.
 */
export const sendReceipt = handle(commands.sendReceipt, async (input, { ctx, person, about }) => {
  about(input.order)
  const order = (await documentAt(ctx.db, 'orders/{order}', input.order).get()).data()
  if (!order || !mayHaveReceipt(order, person)) return refuse('notFound', { field: 'order' })
  if (!ctx.mail) return refuse('mailOff')
  const to = input.to ?? (await ctx.accounts.find(order.customer))?.email ?? ''
  const key = sha256(JSON.stringify([person.uid, input.key]))
  return ctx.db.runTransaction((tx) => mailOnce(tx, ctx, order, to, key))
})

async function mailOnce(
  tx: Transaction,
  ctx: Context,
  order: Order,
  to: string,
  key: string,
): Promise<Result<{ to: string }>> {
  const id = `${order.id}:receipt:${key}`
  const before = (await tx.get(documentAt(ctx.db, 'jobs/{job}', id))).data()
  if (before) return ok({ to: hideAddress(before.payload['to'] ?? '') })
  if (to === '') return refuse('mailMissing', { field: 'to' })
  const letters = collectionAt(ctx.db, 'jobs/{job}')
    .withConverter(null) // only how many there are
    .where('order', '==', order.id)
    .where('kind', '==', KIND)
    .limit(MOST_LETTERS)
    .select()
  if ((await tx.get(letters)).size >= MOST_LETTERS) return refuse('mailedEnough')
  writeJob(tx, ctx, {
    id,
    kind: KIND,
    payload: { order: order.id, to, key },
    order: order.id,
    store: order.store,
    dueAt: ctx.now(),
  })
  return ok({ to: hideAddress(to) })
}
