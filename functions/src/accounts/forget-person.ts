import { minutes } from '@forno/domain/time/millis'
import { collectionAt } from '../platform/documents.ts'
import type { Context } from '../platform/context.ts'
import { handleJob, writeJob } from '../platform/jobs.ts'
import { forgetAccount } from './forget-account.ts'
import { forgetDocuments } from './forget-documents.ts'
import { forgetOrders } from './forget-orders.ts'
import { forgetWork } from './forget-work.ts'
import { photosOf } from './photos-of.ts'

/**
 * Takes somebody out of everything. Each step looks for what is left and bears to be done again, so whoever is
 * interrupted begins anew; what is found by their mail address goes before the account that alone knows it. An order
 * placed meanwhile is waited for: another round comes when it may be over. Leaves no trace of its own either: its last
 * act is to take itself out of the jobs.
 */
export const forgetPerson = handleJob('forgetPerson', async ({ uid }, ctx) => {
  await forgetAccount(uid, ctx)
  const underWay = await forgetOrders(uid, ctx)
  await forgetDocuments(uid, ctx)
  await forgetWork(uid, ctx)
  if (underWay > 0) await comeAgain(uid, ctx)
  else for (const path of await photosOf(uid, ctx)) await ctx.files?.remove(path)
  await forgetJobs(uid, ctx)
})

const comeAgain = (uid: string, ctx: Context): Promise<void> =>
  ctx.db.runTransaction(async (tx) => {
    const dueAt = ctx.now() + minutes(60)
    writeJob(tx, ctx, {
      id: `forget:${uid}:${dueAt}`,
      kind: 'forgetPerson',
      payload: { uid },
      dueAt,
    })
  })

/** Jobs that name them, this one included; not a round that is still to come. */
async function forgetJobs(uid: string, ctx: Context): Promise<void> {
  const named = await collectionAt(ctx.db, 'jobs/{job}')
    .withConverter(null)
    .where('payload.uid', '==', uid)
    .get()
  const now = ctx.now()
  for (const { ref, ...one } of named.docs.map((doc) => ({ ref: doc.ref, job: doc.data() }))) {
    const { kind, state, dueAt } = one.job
    const isToCome = kind === 'forgetPerson' && state === 'waiting' && Number(dueAt) > now
    if (!isToCome) await ref.delete()
  }
}
