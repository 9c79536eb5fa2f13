import { existsSync, readFileSync } from 'node:fs'
import * as v from 'valibot'
import { runFile } from '../../lib/paths.mjs'

const runSchema = v.object({ suite: v.optional(v.record(v.string(), v.string()), {}) })

/** What we must know of a running suite. */
const NEEDED = [
  'FORNO_PROJECT',
  'FIRESTORE_EMULATOR_HOST',
  'FIREBASE_AUTH_EMULATOR_HOST',
  'FORNO_FUNCTIONS_ORIGIN',
] as const

/**
 * Finds the emulators: by the environment, as `tools/with-emulators.mjs` and `npm start -- --live` give it, or those of
 * the `npm start` that runs here. Throws in plain words when there are none, or when it is no demo.
 * @returns whether it is an `npm start`, which runs the minute's sweep itself
 */
export function findSuite(env: NodeJS.ProcessEnv): { isStart: boolean } {
  const isStart = env['FORNO_PROJECT'] === undefined
  if (isStart) Object.assign(env, noted())
  const missing = NEEDED.filter((name) => !env[name])
  if (missing.length > 0)
    throw new Error('Forno does not run here. Start it in another window: npm start')
  if (!env['FORNO_PROJECT']?.startsWith('demo-'))
    throw new Error(`Only demo projects are played with, and this is ${env['FORNO_PROJECT']}`)
  env['GCLOUD_PROJECT'] ??= env['FORNO_PROJECT']
  env['METADATA_SERVER_DETECTION'] = 'none'
  return { isStart: isStart || env['FORNO_SWEEPS'] === '1' }
}

function noted(): Record<string, string> {
  if (!existsSync(runFile)) return {}
  try {
    return v.parse(runSchema, JSON.parse(readFileSync(runFile, 'utf8'))).suite
  } catch {
    return {}
  }
}
