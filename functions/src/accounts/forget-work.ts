import type { QueryDocumentSnapshot } from '../platform/stored.ts'
import type { Context } from '../platform/context.ts'
import { collectionAt } from '../platform/documents.ts'

const PAGE = 100
const NAME = 'Deleted'

/**
 * Takes the name of somebody who drove here out of what they brought. Their uid stays there: the books of drawers say by
 * it who carried which cash, and nothing leads from it to a person any more.
 */
export async function forgetWork(uid: string, ctx: Context): Promise<void> {
  for (const path of ['orders/{order}', 'runs/{run}'] as const) {
    let after: QueryDocumentSnapshot | undefined
    for (;;) {
      const driven = collectionAt(ctx.db, path)
        .withConverter(null)
        .where('driver.uid', '==', uid)
        .orderBy('__name__')
        .limit(PAGE)
        .select('driver')
      const { docs } = await (after ? driven.startAfter(after) : driven).get()
      const batch = ctx.db.batch()
      for (const { ref } of docs) batch.update(ref, { 'driver.name': NAME })
      await batch.commit()
      after = docs.at(-1)
      if (!after) break
    }
  }
}
