import { commands } from '@forno/domain/commands/all'
import { ok, refuse } from '@forno/domain/refusal/refusal'
import { endShift as decide } from '@forno/domain/run/shift'
import { handle } from '../platform/command.ts'
import { readDriver, saveShiftEnded } from '../platform/runs.ts'
import { earningsOf } from './earn.ts'

/**
 * Ends the shift, takes the position away, and says what was earned. Ended already, the answer is given again. Refuses
 * `driverCannot` with a run in hand, and `notFound` for a shift that is neither the running nor the last one.
 */
export const endShift = handle(commands.endShift, async ({ shift }, { ctx, person }) => {
  const done = await ctx.db.runTransaction(async (tx) => {
    const driver = await readDriver(tx, ctx, person.uid)
    if (driver?.shift?.id === shift) {
      const ends = decide(driver, ctx.now())
      if (!ends.ok) return ends
      saveShiftEnded(tx, ctx, ends.value)
      return ok(ends.value.lastShift)
    }
    return ok(driver?.lastShift?.id === shift ? driver.lastShift : undefined)
  })
  if (!done.ok) return done
  if (!done.value) return refuse('notFound', { field: 'shift' })
  // What was planned for them is somebody else's now, or nobody's: the board has to say so.
  await ctx.dispatch.planSoon(done.value.store)
  return ok(await earningsOf(ctx, person.uid, done.value, done.value.ended))
})
