import { commands } from '@forno/domain/commands/all'
import { ok, refuse } from '@forno/domain/refusal/refusal'
import { pauseShift as decide } from '@forno/domain/run/shift'
import { handle } from '../platform/command.ts'
import { documentAt } from '../platform/documents.ts'
import { readDriver } from '../platform/runs.ts'

/**
 * Takes a break from offers, or ends it. Said twice, it is written once. Refuses `driverCannot`: off shift, or with a run
 * in hand.
 */
export const pauseShift = handle(commands.pauseShift, async ({ paused }, { ctx, person }) => {
  const changed = await ctx.db.runTransaction(async (tx) => {
    const driver = await readDriver(tx, ctx, person.uid)
    if (!driver) return refuse('driverCannot', { params: { why: 'off' } })
    const decided = decide(driver, paused ? ctx.now() : null)
    if (decided.ok && decided.value !== driver) {
      tx.set(documentAt(ctx.db, 'drivers/{uid}', person.uid), decided.value)
    }
    return decided
  })
  if (!changed.ok) return changed
  const { shift } = changed.value
  // What was planned for them goes to others, or what waits comes to them.
  if (shift) await ctx.dispatch.planSoon(shift.store)
  return ok({ paused })
})
