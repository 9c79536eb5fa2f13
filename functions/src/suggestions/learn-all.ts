import { minutes } from '@forno/domain/time/millis'
import type { Context } from '../platform/context.ts'
import { collectionAt } from '../platform/documents.ts'
import { wordsOf } from '../platform/log.ts'
import { learnShop } from './learn-shop.ts'

/** What was learnt this lately is not learnt again: the platform calls once more when another shop has failed. */
const FRESH = minutes(12 * 60)

/**
 * Each night, for every shop: what its people order together (`suggestions/{store}`) and what suggestions brought
 * (`lifts/{store}`), both written anew. A shop that fails is logged and keeps no other from its turn; throws once all
 * have had theirs, so that the platform tries again those that failed.
 */
export async function learnAll(ctx: Context): Promise<void> {
  const since = ctx.now() - FRESH
  const [stores, fresh] = await Promise.all([
    collectionAt(ctx.db, 'stores/{store}').withConverter(null).select().get(),
    collectionAt(ctx.db, 'suggestions/{store}')
      .withConverter(null)
      .where('learntAt', '>', since)
      .select('learntAt')
      .get(),
  ])
  const done = new Set(fresh.docs.map(({ id }) => id))
  const failed: string[] = []
  for (const { id } of stores.docs.filter((doc) => !done.has(doc.id))) {
    try {
      await learnShop(id, ctx)
    } catch (thrown) {
      failed.push(id)
      ctx.log.error('a shop could not be learnt from', { store: id, error: wordsOf(thrown) })
    }
  }
  if (failed.length > 0) throw new Error(`not learnt from: ${failed.join(', ')}`)
}
