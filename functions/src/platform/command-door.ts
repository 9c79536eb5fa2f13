import { read } from '@forno/domain/refusal/invalid'
import { type Result, refuse } from '@forno/domain/refusal/refusal'
import { type CallableFunction, onCall } from 'firebase-functions/https'
import * as v from 'valibot'
import type { Handler } from './command.ts'
import { functionOptions } from './function-options.ts'
import { personFrom } from './person.ts'
import { theWorld } from './production.ts'
import { MAX_INPUT_BYTES, runCommand } from './run-command.ts'
import { refuseTooLarge } from './too-large.ts'

const envelopeSchema = v.strictObject({
  command: v.pipe(v.string(), v.maxLength(60)),
  input: v.unknown(),
})

/**
 * The callable that the browser gives every command through: `{ command, input }` in, a `Result` out. A refusal
 * is an answer, not an error; an error of the callable itself means that the call did not get here.
 */
export const commandDoor = (
  handlers: Readonly<Record<string, Handler>>,
): CallableFunction<unknown, Promise<Result<unknown>>> =>
  onCall<unknown, Promise<Result<unknown>>>(functionOptions, async (request) => {
    const size = request.rawRequest.rawBody.length
    const envelope = read(envelopeSchema, request.data)
    if (!envelope.ok) return envelope
    const { command, input } = envelope.value
    if (size > MAX_INPUT_BYTES) return refuseTooLarge(input)
    const handler = Object.hasOwn(handlers, command) ? handlers[command] : undefined
    if (!handler) return refuse('notFound', { field: 'command' })
    const person = request.auth ? personFrom(request.auth.token) : null
    return runCommand(handler, input, { person, ctx: theWorld() })
  })
