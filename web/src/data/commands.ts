import type { CommandName, Commands } from '@forno/domain/commands/all'
import type { InputOf, OutputOf } from '@forno/domain/commands/command'
import { type Result, refuse } from '@forno/domain/refusal/refusal'

/**
 * Asks the shop to do something. Comes back with the value or with refusals, never with an exception: no
 * network is the refusal `offline`, anything unforeseen is `tryAgain`; both mean that trying again is safe.
 */
export async function call<Name extends CommandName>(
  name: Name,
  input: InputOf<Commands[Name]>,
): Promise<Result<OutputOf<Commands[Name]>>> {
  if (!navigator.onLine) return refuse('offline')
  try {
    const { send } = await import('./firebase/functions.ts')
    return await send(name, input)
  } catch {
    return refuse(navigator.onLine ? 'tryAgain' : 'offline')
  }
}
