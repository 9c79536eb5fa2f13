import type { Context } from '../platform/context.ts'
import { documentAt } from '../platform/documents.ts'
import { wordsOf } from '../platform/log.ts'
import { giveBack, holds, type Lease, takeLease, type Thought } from './lease.ts'
import { offerRun } from './offer-run.ts'
import { withdrawRun } from './open-runs.ts'
import { readScene } from './read-scene.ts'
import { saveEstimate } from './save-estimate.ts'
import { isNothingNew, think } from './think.ts'

/** So often in a row one call plans anew because of what has happened meanwhile; then the sweep goes on. */
const ROUNDS = 3

/**
 * Plans a shop's deliveries and asks drivers about what is to begin soon. Never two at once for a shop: who comes while
 * somebody plans leaves word, and is planned for in another round. Outside any transaction; each offer is one of its own.
 * Throws when the database does; the lease ends by itself then, and the sweep plans again.
 */
export async function planStore(store: string, ctx: Context): Promise<void> {
  let lease = await takeLease(store, ctx)
  for (let round = 1; lease; round++) {
    const { thought, isOutdated } = await carriedOut(lease, ctx)
    lease = await giveBack(lease, thought, isOutdated && round < ROUNDS, ctx)
    if (lease && round >= ROUNDS) {
      await giveBack(lease, null, false, ctx)
      ctx.log.warn('dispatch leaves the rest to the sweep', { store })
      return
    }
  }
}

/** The same, unless it would change nothing: then nothing is written. For who asks each minute. */
export async function planIfNew(store: string, ctx: Context): Promise<void> {
  const desk = (await documentAt(ctx.db, 'dispatches/{store}', store).get()).data()
  const scene = desk && (await readScene(store, desk, ctx))
  if (scene && isNothingNew(desk, think(scene), scene.now)) return
  await planStore(store, ctx)
}

/** Plans under a lease and does what follows. `isOutdated`: an offer met something that had changed meanwhile. */
async function carriedOut(
  lease: Lease,
  ctx: Context,
): Promise<{ thought: Thought | null; isOutdated: boolean }> {
  const scene = await readScene(lease.store, lease.desk, ctx)
  if (!scene) return { thought: null, isOutdated: false }
  const { thought, due, estimates, empty } = think(scene)
  let isOutdated = false
  for (const run of due) {
    if (!holds(lease, ctx)) break
    if (!(await offerRun(run, scene.store, ctx))) isOutdated = true
  }
  for (const { order, estimate } of estimates) {
    try {
      await saveEstimate(order, estimate, ctx)
    } catch (thrown) {
      // Nobody's offer waits for what a screen shows; the next plan writes it.
      ctx.log.warn('estimate not saved', { order: order.id, error: wordsOf(thrown) })
    }
  }
  for (const run of empty) await withdrawRun(run.id, ctx)
  return { thought, isOutdated }
}
