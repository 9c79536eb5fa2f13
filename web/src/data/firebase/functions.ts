import { connectFunctionsEmulator, getFunctions, httpsCallable } from 'firebase/functions'
import { pageConfig } from '../embedded.ts'
import { app } from './app.ts'
import './auth.ts'

const { emulators, region } = pageConfig()
const functions = getFunctions(app, region)
if (emulators) connectFunctionsEmulator(functions, '127.0.0.1', emulators.functions)

/** The one callable that carries every command. */
export const command = httpsCallable<{ command: string; input: unknown }, unknown>(
  functions,
  'command',
  { timeout: 20_000 },
)
