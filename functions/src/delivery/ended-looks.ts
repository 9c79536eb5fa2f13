import { nobodyWatches } from '@forno/domain/delivery/driver-position'
import type { FindChores } from '../platform/chore.ts'
import type { Context } from '../platform/context.ts'
import { collectionAt, documentAt } from '../platform/documents.ts'

const LIMIT = 100

/**
 * Positions whose time to be looked at is over although nobody has closed it: a phone died on the way. Rules refuse new
 * looks by themselves; one that is already open is only cut off by a change of the document.
 */
export const endedLooks: FindChores = async (ctx) => {
  const open = await collectionAt(ctx.db, 'positions/{uid}')
    .withConverter(null)
    .where('watchedUntil', '>', 0)
    .where('watchedUntil', '<=', ctx.now())
    .limit(LIMIT)
    .get()
  return open.docs.map(({ id }) => ({
    id: `looks at ${id}`,
    once: true,
    run: () => endLooks(id, ctx),
  }))
}

const endLooks = async (uid: string, ctx: Context): Promise<void> =>
  ctx.db.runTransaction(async (tx) => {
    const ref = documentAt(ctx.db, 'positions/{uid}', uid)
    const known = (await tx.get(ref)).data()
    if (!known || known.watchedUntil === 0 || known.watchedUntil > ctx.now()) return
    tx.update(ref, { ...nobodyWatches })
  })
