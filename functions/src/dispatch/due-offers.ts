import { theSystem } from '@forno/domain/order/who'
import { openOffer, timedOut } from '@forno/domain/run/offers'
import type { FindChores } from '../platform/chore.ts'
import type { Context } from '../platform/context.ts'
import { collectionAt } from '../platform/documents.ts'
import { openRun, saveRun } from '../platform/runs.ts'
import { planStore } from './plan-store.ts'

const LIMIT = 500

/** Offers that nobody has answered in time: the driver is free, and the next one is asked. */
export const dueOffers: FindChores = async (ctx) => {
  const offered = await collectionAt(ctx.db, 'runs/{run}')
    .withConverter(null) // one that cannot be read must not hide the others
    .where('status', '==', 'offered')
    .limit(LIMIT)
    .get()
  const isDue = (offers: unknown): boolean =>
    Array.isArray(offers) &&
    offers.some(
      (offer: { answer?: unknown; until?: unknown }) =>
        offer.answer === null && typeof offer.until === 'number' && offer.until <= ctx.now(),
    )
  return offered.docs
    .filter((doc) => isDue(doc.get('offers')))
    .map((doc) => ({
      id: `offer of run ${doc.id}`,
      once: true,
      run: async () => {
        if (await endOffer(doc.id, ctx)) await planStore(String(doc.get('store')), ctx)
      },
    }))
}

/** Ends an offer whose time is over. False when it was answered meanwhile. */
export const endOffer = async (id: string, ctx: Context): Promise<boolean> =>
  ctx.db.runTransaction(async (tx) => {
    const was = await openRun(tx, ctx, id)
    if (!was || !openOffer(was.run)) return false
    const run = timedOut(was.run, ctx.now())
    if (run === was.run) return false
    await saveRun(tx, ctx, was, run, { by: theSystem, driving: was.driving })
    return true
  })
