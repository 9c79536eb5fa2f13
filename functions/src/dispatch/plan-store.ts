import { learnFrom } from '@forno/domain/dispatch/learn'
import { offersDue, planScene, shownPlan } from '@forno/domain/dispatch/plan-scene'
import { movedEstimates } from '@forno/domain/dispatch/shown-estimates'
import type { Context } from '../platform/context.ts'
import { wordsOf } from '../platform/log.ts'
import { giveBack, holds, type Lease, takeLease, type Thought } from './lease.ts'
import { offerRun } from './offer-run.ts'
import { emptyRuns, withdrawRun } from './open-runs.ts'
import { readScene } from './read-scene.ts'
import { saveEstimate } from './save-estimate.ts'

/** Milliseconds that a search may take: it is over sooner unless very much is open. */
const BUDGET = 100
/** So often in a row one call plans anew because of what has happened meanwhile; then the sweep goes on. */
const ROUNDS = 5
const MINUTE = 60_000

/**
 * Plans a shop's deliveries and asks drivers about what is to begin soon. Never two at once for a shop: who comes while
 * somebody plans leaves word, and is planned for in another round. Outside any transaction; each offer is one of its own.
 * Throws when the database does; the lease ends by itself then, and the sweep plans again.
 */
export async function planStore(store: string, ctx: Context): Promise<void> {
  let lease = await takeLease(store, ctx)
  for (let round = 1; lease; round++) {
    const { thought, isOutdated } = await planned(lease, ctx)
    lease = await giveBack(lease, thought, isOutdated && round < ROUNDS, ctx)
    if (lease && round >= ROUNDS) {
      await giveBack(lease, null, false, ctx)
      ctx.log.warn('dispatch leaves the rest to the sweep', { store })
      return
    }
  }
}

async function planned(
  lease: Lease,
  ctx: Context,
): Promise<{ thought: Thought | null; isOutdated: boolean }> {
  const { store, desk } = lease
  const scene = await readScene(store, desk, ctx)
  if (!scene) return { thought: null, isOutdated: false }
  const { forecast, learnt } = learnFrom(desk, scene.orders)
  const seen = { ...scene, desk: { ...scene.desk, forecast, learnt } }
  const seed = Math.floor(seen.now / MINUTE)
  const plan = planScene(seen, { seed, budgetMs: BUDGET, clock: () => performance.now() })
  let isOutdated = false
  for (const run of desk.auto ? offersDue(plan, seen) : []) {
    if (!holds(lease, ctx)) break
    if (!(await offerRun(run, seen.store, ctx))) isOutdated = true
  }
  for (const { order, estimate } of movedEstimates(seen, plan)) {
    try {
      await saveEstimate(order, estimate, ctx)
    } catch (thrown) {
      // Nobody's offer waits for what a screen shows; the next plan writes it.
      ctx.log.warn('estimate not saved', { order: order.id, error: wordsOf(thrown) })
    }
  }
  for (const run of emptyRuns(seen)) await withdrawRun(run.id, ctx)
  const { declined } = seen.desk
  const shown = shownPlan(plan, seen.now)
  return { thought: { plan: shown, forecast, learnt, ...(declined && { declined }) }, isOutdated }
}
