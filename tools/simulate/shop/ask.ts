import type { CommandName, Commands } from '@forno/domain/commands/all'
import type { OutputOf } from '@forno/domain/commands/command'
import type { Result } from '@forno/domain/refusal/refusal'
import { give } from '../../../functions/src/platform/testing/doors.ts'
import type { Session } from './session.ts'

const TRIES = 4

/** How long the shop's answers took so far, real milliseconds: at sixty times the speed each second is a minute. */
export const answers = { count: 0, millis: 0 }

/**
 * Gives a command through the callable, as this person. A call that got no answer, or was told to try again, is sent
 * again: all commands bear that. Throws when there was none in the end.
 */
export async function ask<Name extends CommandName>(
  who: Session,
  name: Name,
  input: unknown,
): Promise<Result<OutputOf<Commands[Name]>>> {
  for (let tries = 1; ; tries++) {
    const began = performance.now()
    try {
      const result = await give(name, input, { token: await who.token() })
      answers.count++
      answers.millis += performance.now() - began
      const again = !result.ok && result.refusals.some(({ code }) => code === 'tryAgain')
      if (!again || tries >= TRIES) return result
    } catch (error) {
      if (tries >= TRIES) throw new Error(`${name} got no answer`, { cause: error })
    }
    await new Promise((resolve) => setTimeout(resolve, 300 * tries))
  }
}
