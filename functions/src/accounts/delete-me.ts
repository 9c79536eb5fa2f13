import { commands } from '@forno/domain/commands/all'
import { endings, statuses } from '@forno/domain/order/statuses'
import { ok, refuse } from '@forno/domain/refusal/refusal'
import { minutes } from '@forno/domain/time/millis'
import { handle } from '../platform/command.ts'
import type { Context } from '../platform/context.ts'
import { collectionAt, documentAt } from '../platform/documents.ts'
import { writeJob } from '../platform/jobs.ts'

/**
 * A token counts for an hour after its account is gone: what a page that is still open writes until then is taken away
 * by a second round.
 */
const SECOND_ROUND = minutes(70)
/** By then it is over, tries that failed included. */
const FORGOTTEN_WITHIN = minutes(120)

const live = statuses.filter((status) => endings.every((end) => end !== status))

/**
 * Begins to forget somebody. The work is a job, in two rounds; asked again, it is answered by the same ones. Refused
 * while anything is under way that needs them: an order, its payment, or their own work here.
 */
export const deleteMe = handle(commands.deleteMe, async (_, { ctx, person }) => {
  const { uid } = person
  const worksHere = person.admin || Object.values(person.staff).some(({ length }) => length > 0)
  const member = (await documentAt(ctx.db, 'staff/{uid}', uid).get()).data()
  if (worksHere || member?.active === true) return refuse('leaveStaffFirst')
  if (await hasSomethingUnderWay(uid, ctx)) return refuse('orderUnderWay')
  const second = `forget:${uid}:2`
  return ctx.db.runTransaction(async (tx) => {
    const known = (await tx.get(documentAt(ctx.db, 'jobs/{job}', second))).data()
    const now = ctx.now()
    if (!known) {
      const job = { kind: 'forgetPerson', payload: { uid } } as const
      writeJob(tx, ctx, { ...job, id: `forget:${uid}:1`, dueAt: now })
      writeJob(tx, ctx, { ...job, id: second, dueAt: now + SECOND_ROUND })
    }
    return ok({ by: (known?.createdAt ?? now) + FORGOTTEN_WITHIN })
  })
})

async function hasSomethingUnderWay(uid: string, ctx: Context): Promise<boolean> {
  const theirs = (path: 'orders/{order}' | 'payments/{order}') =>
    collectionAt(ctx.db, path).withConverter(null).where('customer', '==', uid).limit(1).select()
  const found = await Promise.all([
    theirs('orders/{order}').where('status', 'in', live).get(),
    // What the reconciler still waits for: a capture, a refund, the bank's word in a dispute.
    theirs('payments/{order}').where('checkAt', '>', 0).get(),
  ])
  return found.some(({ empty }) => !empty)
}
