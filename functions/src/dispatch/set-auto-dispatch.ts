import { commands } from '@forno/domain/commands/all'
import { ok } from '@forno/domain/refusal/refusal'
import { handle } from '../platform/command.ts'
import { changeDesk } from './change-desk.ts'

/** Lets dispatch offer runs by itself, or leaves every order to the managers. Said twice, it is written once. */
export const setAutoDispatch = handle(commands.setAutoDispatch, async ({ store, auto }, asked) => {
  const changed = await changeDesk(store, 'setAutoDispatch', asked, (desk) =>
    ok({ desk: desk.auto === auto ? desk : { ...desk, auto }, detail: auto ? 'on' : 'off' }),
  )
  if (!changed.ok) return changed
  if (auto) await asked.ctx.dispatch.planSoon(store)
  return ok({ auto: changed.value.auto })
})
