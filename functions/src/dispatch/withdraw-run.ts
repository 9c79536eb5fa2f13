import { officeAt } from '@forno/domain/access/office'
import { commands } from '@forno/domain/commands/all'
import { theSystem } from '@forno/domain/order/who'
import { ok, refuse } from '@forno/domain/refusal/refusal'
import { officeSays } from '@forno/domain/run/office-says'
import { handle } from '../platform/command.ts'
import { saveAudit } from '../platform/orders.ts'
import { openRun, saveRun } from '../platform/runs.ts'

/**
 * Takes a run back that has not left the shop, from whoever has it or is asked: the orders are planned anew, the driver is
 * free. Said twice, it is written once. Refuses `runMovedOn` once it is under way. The run's log says by whom; that its
 * orders are given back follows from it, so their history names the shop's clockwork.
 */
export const withdrawRun = handle(commands.withdrawRun, async (input, { ctx, person }) => {
  const done = await ctx.db.runTransaction(async (tx) => {
    const hand = await openRun(tx, ctx, input.run)
    const by = hand && officeAt(person, hand.run.store)
    if (!by) return refuse('notFound', { field: 'run' })
    const { run: before, driving } = hand
    if (before.status === 'cancelled') return ok(before)
    const now = ctx.now()
    const id = `withdraw-${before.version}`
    const said = officeSays(before, { move: 'withdraw', reason: input.reason }, { by, id, now })
    if (!said.ok) return said
    const run = said.value
    await saveRun(tx, ctx, hand, run, { by: theSystem, driving })
    saveAudit(tx, ctx, `${run.id}:${run.version}`, {
      store: run.store,
      at: now,
      by: person.uid,
      what: 'withdrawRun',
      subject: run.id,
      detail: input.reason,
    })
    return ok(run)
  })
  if (!done.ok) return done
  const { status, version, store } = done.value
  await ctx.dispatch.planSoon(store)
  return ok({ status, version })
})
