// Only one `npm start` at a time may use the saved data: two would write over each other's.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { home, runFile } from './paths.mjs'
import { isAlive } from './process-tree.mjs'
import { pause } from './run.mjs'
import { Trouble, say } from './say.mjs'

/** A note without an address is believed this long: afterwards the number of the process may be another's. */
const startingMillis = 10 * 60_000

/**
 * Makes sure that no other `npm start` runs here; waits for one that is just saving its data.
 * @returns {Promise<{ cutShort: boolean, wasReady: boolean }>} whether the last one ended without cleaning up,
 *   and whether it had got as far as working with its data
 */
export async function requireAlone() {
  const last = readRun()
  if (!last) return { cutShort: false, wasReady: true }
  if (
    isAlive(last.pid) &&
    (last.url ? await answers(last.url) : Date.now() - last.at < startingMillis)
  ) {
    throw new Trouble(
      `Forno already runs${last.url ? ` at ${last.url}` : ' and is just starting'} (process ${last.pid}).`,
      'Use that one, or stop it with Ctrl-C where it was started, then try again.',
    )
  }
  if (last.guardPid && isAlive(last.guardPid))
    say('  The last run is still saving its data; waiting for it.')
  for (let tries = 0; tries < 45 && last.guardPid && isAlive(last.guardPid); tries += 1)
    await pause(1000)
  return { cutShort: true, wasReady: last.url !== undefined }
}

const known = ['FORNO_PROJECT', 'FORNO_FUNCTIONS_ORIGIN', 'FORNO_HOSTING_ORIGIN']
const hosts = ['FIRESTORE_EMULATOR_HOST', 'FIREBASE_AUTH_EMULATOR_HOST']

/** What another program must know to find our suite. No keys: the note is a plain file. @param {Record<string, string>} env */
export const whereabouts = (env) =>
  Object.fromEntries([...known, ...hosts].map((name) => [name, env[name]]))

/** Notes that we run, and where. @param {{ url?: string, guardPid?: number, suite?: Record<string, string> }} [facts] */
export function noteRun(facts = {}) {
  mkdirSync(home, { recursive: true })
  writeFileSync(runFile, JSON.stringify({ pid: process.pid, at: Date.now(), ...facts }))
}

export const forgetRun = () => rmSync(runFile, { force: true })

function readRun() {
  if (!existsSync(runFile)) return undefined
  try {
    return JSON.parse(readFileSync(runFile, 'utf8'))
  } catch {
    return { pid: 0 }
  }
}

async function answers(url) {
  try {
    await fetch(url, { signal: AbortSignal.timeout(3000) })
    return true
  } catch {
    return false
  }
}
