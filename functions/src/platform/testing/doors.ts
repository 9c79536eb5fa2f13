import { type CommandName, type Commands, commands } from '@forno/domain/commands/all'
import type { OutputOf } from '@forno/domain/commands/command'
import { ok, type Refusal, refusalSchema, type Result } from '@forno/domain/refusal/refusal'
import * as v from 'valibot'
import { region } from '../settings.ts'
import { needed } from './emulators.ts'

const url = (rest: string): string => `${needed('FORNO_FUNCTIONS_ORIGIN')}/${rest}`
const ours = (): string => `${needed('FORNO_PROJECT')}/${region}`

const answerSchema = v.strictObject({
  result: v.variant('ok', [
    v.strictObject({ ok: v.literal(true), value: v.unknown() }),
    v.strictObject({ ok: v.literal(false), refusals: v.array(refusalSchema) }),
  ]),
})

/** Gives a command through the callable, over HTTP, as the browser does. The answer is checked on arrival too. */
export async function give<Name extends CommandName>(
  name: Name,
  input: unknown,
  by?: { token: string },
): Promise<Result<OutputOf<Commands[Name]>>> {
  const result = await resultOf(await postToCallable({ command: name, input }, by))
  if (!result.ok) return result
  const command: Commands[Name] = commands[name]
  return ok(v.parse(command.output, result.value))
}

/** What the callable answered, whatever it was asked. */
export const resultOf = async (answer: Response): Promise<Result<unknown>> =>
  v.parse(answerSchema, await answer.json()).result

/** Sends anything to the callable. */
export const postToCallable = (data: unknown, by?: { token: string }): Promise<Response> =>
  fetch(url(`${ours()}/command`), {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      ...(by ? { Authorization: `Bearer ${by.token}` } : {}),
    },
    body: JSON.stringify({ data }),
  })

/** The refusals' codes with their fields: `soldOut lines.0.choice.item`; empty when all went well. */
export const codesOf = (result: { ok: boolean; refusals?: readonly Refusal[] }): string[] =>
  (result.refusals ?? []).map(({ code, field }) => (field ? `${code} ${field}` : code))

/** Asks the REST API. `path` begins below /api/v1. */
export const rest = (
  method: string,
  path: string,
  { body, by, headers }: { body?: unknown; by?: { token: string }; headers?: object } = {},
): Promise<Response> =>
  fetch(url(`${ours()}/api/api/v1${path}`), {
    method,
    headers: {
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      ...(by ? { Authorization: `Bearer ${by.token}` } : {}),
      ...headers,
    },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  })

/** Lets the minute's sweep run now, as its schedule does. */
export async function sweepNow(): Promise<void> {
  const answer = await fetch(
    url(`functions/projects/${needed('FORNO_PROJECT')}/triggers/${region}-sweep-0`),
    {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: '{}',
    },
  )
  if (!answer.ok) throw new Error(`sweep: ${answer.status} ${await answer.text()}`)
}

/** Waits until something is so, at most a few seconds: for what triggers do. */
export async function eventually<T>(look: () => Promise<T | null | undefined | false>): Promise<T> {
  for (let tries = 0; tries < 100; tries++) {
    const found = await look()
    if (found) return found
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('It never came')
}
