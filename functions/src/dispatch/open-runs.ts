import type { Scene } from '@forno/domain/dispatch/scene'
import { theSystem } from '@forno/domain/order/who'
import { mergeTaps } from '@forno/domain/run/merge-taps'
import type { Run } from '@forno/domain/run/run'
import type { Millis } from '@forno/domain/time/millis'
import type { Context } from '../platform/context.ts'
import { openRun, saveRun } from '../platform/runs.ts'

/** An open run whose orders are planned otherwise now. */
export const withdrawn = (run: Run, at: Millis): Run =>
  mergeTaps(
    run,
    [{ id: `plan-${String(at)}`, at, n: 0, move: 'withdraw', reason: 'planned otherwise' }],
    { uid: theSystem.uid, as: 'system' },
    at,
    () => false,
  ).run

/** Open runs that no order names any more: somebody was given their orders by hand. */
export const emptyRuns = ({ runs, orders }: Pick<Scene, 'runs' | 'orders'>): Run[] =>
  runs.filter(({ id, status }) => status === 'open' && !orders.some(({ run }) => run === id))

/** Withdraws a run that nobody has and nobody is asked about. */
export const withdrawRun = async (id: string, ctx: Context): Promise<void> =>
  ctx.db.runTransaction(async (tx) => {
    const was = await openRun(tx, ctx, id)
    if (was?.run.status !== 'open') return
    const { driving } = was
    await saveRun(tx, ctx, was, withdrawn(was.run, ctx.now()), { by: theSystem, driving })
  })
