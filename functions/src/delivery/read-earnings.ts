import { commands } from '@forno/domain/commands/all'
import { ok, refuse } from '@forno/domain/refusal/refusal'
import { handle } from '../platform/command.ts'
import { documentAt } from '../platform/documents.ts'
import { earningsOf } from './earn.ts'

/** What the running shift has earned so far. Refuses `driverCannot` (off) without one. */
export const readEarnings = handle(commands.readEarnings, async (_, { ctx, person }) => {
  const driver = (await documentAt(ctx.db, 'drivers/{uid}', person.uid).get()).data()
  if (!driver?.shift) return refuse('driverCannot', { params: { why: 'off' } })
  return ok(await earningsOf(ctx, person.uid, driver.shift, null))
})
