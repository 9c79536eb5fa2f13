import { type Person, rolesAnywhere } from '@forno/domain/access/roles'
import { type Refusal, type Result, refuse } from '@forno/domain/refusal/refusal'
import * as v from 'valibot'
import type { Handler } from './command.ts'
import type { Context } from './context.ts'
import { isPassing } from './errors.ts'
import { type LogFields, wordsOf } from './log.ts'

/** The largest input that is looked at. A full cart with notes is below a third of it. */
export const MAX_INPUT_BYTES = 64 * 1024

/**
 * What every door does with a command: who may, is it well-formed, what is decided, does the answer keep its
 * promise. Never throws: what goes wrong on our side is logged, with its order, and answered with `tryAgain`.
 */
export async function runCommand(
  handler: Handler,
  raw: unknown,
  { person, ctx }: { person: Person | null; ctx: Context },
): Promise<Result<unknown>> {
  const { command } = handler
  const began = ctx.now()
  const fields: LogFields = { command: command.name, ...(person ? { uid: person.uid } : {}) }
  const about = (order: string) => {
    fields.order = order
  }
  const result = await answer().catch((thrown: unknown): Result<unknown> => {
    if (isPassing(thrown)) ctx.log.warn('contended', { ...fields, error: wordsOf(thrown) })
    else ctx.log.error('failed', { ...fields, error: wordsOf(thrown) })
    return refuse('tryAgain')
  })
  const outcome = result.ok ? 'ok' : codesOf(result.refusals)
  ctx.log.info('command', { ...fields, ms: ctx.now() - began, outcome })
  return result

  async function answer(): Promise<Result<unknown>> {
    if (!rolesAnywhere(person).some((role) => command.roles.includes(role))) {
      return refuse(person ? 'notAllowed' : 'signInFirst')
    }
    const decided = await handler.answer(raw, { person, ctx, about })
    if (!decided.ok) return decided
    const checked = v.safeParse(command.output, decided.value)
    if (checked.success) return { ok: true, value: checked.output }
    const wrong = checked.issues.map((issue) => v.getDotPath(issue) ?? '?').join(', ')
    throw new Error(`${command.name} answered with something else than it promises: ${wrong}`)
  }
}

const codesOf = (refusals: readonly Refusal[]): string =>
  [...new Set(refusals.map(({ code }) => code))].join(' ')
