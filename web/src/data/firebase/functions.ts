import type { CommandName, Commands } from '@forno/domain/commands/all'
import type { InputOf, OutputOf } from '@forno/domain/commands/command'
import type { Result } from '@forno/domain/refusal/refusal'
import { connectFunctionsEmulator, getFunctions, httpsCallable } from 'firebase/functions'
import { pageConfig } from '../embedded.ts'
import { app } from './app.ts'
import './auth.ts'

const { emulators, region } = pageConfig()
const functions = getFunctions(app, region)
if (emulators) connectFunctionsEmulator(functions, '127.0.0.1', emulators.functions)

/** Sends a command through the one callable that carries them all. */
export async function send<Name extends CommandName>(
  command: Name,
  input: InputOf<Commands[Name]>,
): Promise<Result<OutputOf<Commands[Name]>>> {
  const callable = httpsCallable<
    { command: Name; input: typeof input },
    Result<OutputOf<Commands[Name]>>
  >(functions, 'command', { timeout: 20_000 })
  return (await callable({ command, input })).data
}
