import type { Context } from '../platform/context.ts'
import { dueJobs } from '../platform/due-jobs.ts'
import type { JobHandlers } from '../platform/jobs.ts'
import { wordsOf } from '../platform/log.ts'
import { runJob } from '../platform/run-job.ts'
import { expireOrder } from './expire-order.ts'
import { overdueOrders } from './overdue-orders.ts'

/** The schedule calls every minute, so there is no use in going on for longer. */
const ROUNDS = 20
/** How many are worked on at a time. */
const AT_A_TIME = 8

/**
 * Does what is due and heals what was lost, until a round finds nothing left to do. What fails in one round is
 * not tried again in the same sweep (its next try is later), and one failure keeps nobody else waiting.
 */
export async function sweep(handlers: JobHandlers, ctx: Context): Promise<void> {
  const failed = new Set<string>()
  for (let round = 0; round < ROUNDS; round++) {
    const [jobs, orders] = [await dueJobs(ctx), await overdueOrders(ctx)]
    const work = [
      ...jobs.map((id) => ({ id: `job ${id}`, run: () => runJob(handlers, id, ctx) })),
      ...orders.map((id) => ({ id: `order ${id}`, run: () => heal(id, ctx) })),
    ].filter(({ id }) => !failed.has(id))
    if (work.length === 0) return
    for (let from = 0; from < work.length; from += AT_A_TIME) {
      await Promise.all(work.slice(from, from + AT_A_TIME).map(tryOnce))
    }
  }
  ctx.log.warn('sweep has more to do than it can')

  async function tryOnce({ id, run }: { id: string; run: () => Promise<unknown> }): Promise<void> {
    try {
      await run()
    } catch (thrown) {
      failed.add(id)
      ctx.log.error('sweep failed', { job: id, error: wordsOf(thrown) })
    }
  }
}

async function heal(order: string, ctx: Context): Promise<void> {
  const expired = await expireOrder(order, ctx)
  if (expired) ctx.log.warn('order expired without its job', { order })
}
