import { commands } from '@forno/domain/commands/all'
import { changedPins, pinWords } from '@forno/domain/dispatch/change-pins'
import { ok } from '@forno/domain/refusal/refusal'
import { handle } from '../platform/command.ts'
import { changeDesk } from './change-desk.ts'

/** Pins what dispatch must do in a shop, or takes such a word back. Said twice, it is written once. */
export const changePins = handle(commands.changePins, async ({ store, add, remove }, asked) => {
  const changed = await changeDesk(store, 'changePins', asked, (desk) => {
    const pins = changedPins(desk.pins, { add, remove })
    if (!pins.ok) return pins
    if (pins.value === desk.pins) return ok({ desk, detail: '' })
    const words = [add.length && pinWords(add), remove.length && `no more: ${pinWords(remove)}`]
    return ok({
      desk: { ...desk, pins: [...pins.value] },
      detail: words.filter(Boolean).join('; '),
    })
  })
  if (!changed.ok) return changed
  await asked.ctx.dispatch.planSoon(store)
  return ok({ pins: changed.value.pins })
})
