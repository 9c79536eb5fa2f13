import { officeAt } from '@forno/domain/access/office'
import { commands } from '@forno/domain/commands/all'
import { ok, refuse } from '@forno/domain/refusal/refusal'
import { officeSays } from '@forno/domain/run/office-says'
import type { Run } from '@forno/domain/run/run'
import { handle } from '../platform/command.ts'
import { saveAudit } from '../platform/orders.ts'
import { openRun, saveRun } from '../platform/runs.ts'

/**
 * Puts the stops of a run into another sequence; those not named stay behind them as they were. Said twice, it is written
 * once. Refuses `runMovedOn` before a driver has accepted it and once it is over.
 */
export const reorderRun = handle(commands.reorderRun, async ({ run: id, sequence }, asked) => {
  const { ctx, person } = asked
  return ctx.db.runTransaction(async (tx) => {
    const hand = await openRun(tx, ctx, id)
    const by = hand && officeAt(person, hand.run.store)
    if (!by) return refuse('notFound', { field: 'run' })
    const { run: before, driving } = hand
    const unknown = sequence.find((order) => !before.planned.includes(order))
    if (unknown !== undefined) return refuse('notFound', { field: 'sequence' })
    const now = ctx.now()
    const tap = `reorder-${before.version}`
    const said = officeSays(before, { move: 'reorder', sequence }, { by, id: tap, now })
    if (!said.ok) return said
    const run = said.value
    if (orderOf(run) === orderOf(before)) {
      return ok({ status: before.status, version: before.version })
    }
    await saveRun(tx, ctx, hand, run, { by: { uid: by.uid, as: [by.as] }, driving })
    saveAudit(tx, ctx, `${run.id}:${run.version}`, {
      store: run.store,
      at: now,
      by: person.uid,
      what: 'reorderRun',
      subject: run.id,
      detail: run.stops.map(({ code }) => code).join(', '),
    })
    return ok({ status: run.status, version: run.version })
  })
})

const orderOf = ({ stops }: Run): string => stops.map(({ order }) => order).join()
