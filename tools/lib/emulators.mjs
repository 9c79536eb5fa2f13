// The Emulator Suite: one process of firebase-tools with everything below it, on ports of its own.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { onEnd } from './cleanup.mjs'
import { dropExport, keepExport, nextOf } from './data-folder.mjs'
import { endedTrouble, hearEmulators, reasons } from './emulator-words.mjs'
import { startGuarded } from './guarded.mjs'
import { findJars } from './jars.mjs'
import { javaPath } from './java.mjs'
import { localConfig } from './local-config.mjs'
import { bin, logFolder, root } from './paths.mjs'
import { Trouble } from './say.mjs'
import { serviceEnv } from './services.mjs'

/** The only project there is on this machine. A `demo-` project cannot reach the cloud, whatever happens. */
export const project = 'demo-forno'
export const region = 'europe-west1'

/** How long the suite may take to start: 30 s on two cores, more when it first downloads its jars. */
const startMinutes = 5
/** How long it may take to save and stop, before it is ended. */
const stopMillis = 40_000

/**
 * What programs need to find a suite: the seed, the prerender, tests, the functions themselves.
 * @param {Record<string, number>} ports @param {string} webFolder absolute
 * @param {import('./services.mjs').StripeKeys} [ownStripe] instead of the stand-in
 */
export function suiteEnv(ports, webFolder, ownStripe) {
  const at = (name) => `127.0.0.1:${ports[name]}`
  return {
    ...serviceEnv(ports, ownStripe),
    FORNO_PROJECT: project,
    GCLOUD_PROJECT: project,
    FIRESTORE_EMULATOR_HOST: at('firestore'),
    FIREBASE_AUTH_EMULATOR_HOST: at('auth'),
    FIREBASE_STORAGE_EMULATOR_HOST: at('storage'),
    // The functions' default bucket: the one that the pages put pictures into.
    STORAGE_BUCKET_URL: `${project}.firebasestorage.app`,
    FORNO_FUNCTIONS_ORIGIN: `http://${at('functions')}`,
    FORNO_HOSTING_ORIGIN: `http://${at('hosting')}`,
    FORNO_HUB_ORIGIN: `http://${at('hub')}`,
    FORNO_WEB_DIST: webFolder,
    // The page with the demo accounts is built in: it signs in to emulators only.
    FORNO_DEMO: '1',
    // The Auth emulator texts nobody: it gives its codes to who asks it.
    VITE_PHONE_SIGN_IN: 'on',
    // Google's libraries would otherwise look for a machine of the cloud around them, and wait.
    METADATA_SERVER_DETECTION: 'none',
  }
}

/**
 * Starts the suite and resolves when every emulator answers.
 * @param {{ label: string, run: ReturnType<import('./runs.mjs').openRun>, ports: Record<string, number>,
 *   webFolder: string, importFrom?: string, dataFolder?: string, onTrouble: (error: Error) => void,
 *   onLine?: (line: string) => void, ownStripe?: import('./services.mjs').StripeKeys }} how
 *   `webFolder`: absolute, what Hosting serves; `dataFolder`: where the data is saved when it stops;
 *   `onTrouble`: it ended by itself, or a part of it did
 */
export async function startEmulators(how) {
  const { label, run, ports, webFolder, dataFolder, onTrouble, onLine, ownStripe } = how
  const jars = findJars()
  const env = suiteEnv(ports, webFolder, ownStripe)
  const log = join(logFolder, `${label}-emulators.log`)
  const logName = relative(root, log)
  const words = hearEmulators()
  writeConfig(run.config, { ports, webFolder })
  const guarded = startGuarded({
    args: firebaseArguments(how),
    cwd: run.folder,
    env: firebaseEnv({ ...jars.env, ...env, TMPDIR: run.temporary }),
    log,
    graceMillis: stopMillis,
    onLine: (line) => {
      words.hear(line)
      onLine?.(line)
    },
  })
  run.belongsTo(guarded.pid)

  let isReady = false
  let stopping
  const stop = () => {
    stopping ??= (async () => {
      await guarded.stop()
      // Stopped while it was still reading its data, it saved a part of it at most.
      if (dataFolder && isReady) keepExport(dataFolder)
      if (dataFolder) dropExport(dataFolder)
      run.close()
    })()
    return stopping
  }
  const forget = onEnd('The emulators', stop, guarded.force)
  const ended = guarded.ended.then(() => {
    throw endedTrouble(words.last, logName)
  })
  const lost = words.lost.then((what) => {
    throw new Trouble(
      what,
      `${reasons(words.last).join('\n')}\nAll the emulators said is in ${logName}.`,
    )
  })
  const broken = Promise.race([ended, lost])
  try {
    await Promise.race([words.ready, broken, tooLate(logName)])
    isReady = true
  } catch (error) {
    forget()
    await stop()
    throw error
  }
  broken.catch((error) => {
    if (!stopping) onTrouble(error)
  })
  return {
    env,
    notes: jars.notes,
    guardPid: guarded.pid,
    url: env.FORNO_HOSTING_ORIGIN,
    stop: () => {
      forget()
      return stop()
    },
  }
}

function writeConfig(file, { ports, webFolder }) {
  mkdirSync(webFolder, { recursive: true })
  const production = JSON.parse(readFileSync(join(root, 'firebase.json'), 'utf8'))
  const local = localConfig(production, { ports, webFolder: relative(root, webFolder) })
  writeFileSync(file, JSON.stringify(local, null, 2))
}

function firebaseArguments({ run, importFrom, dataFolder }) {
  const start = [bin.firebase, 'emulators:start', '--non-interactive']
  const data = importFrom ? ['--import', importFrom] : []
  const saving = dataFolder ? ['--export-on-exit', nextOf(dataFolder)] : []
  return [...start, '--config', run.config, '--project', project, ...data, ...saving]
}

/**
 * Calls that are carried out at once, each in a process of its own. Unbounded, firebase-tools starts one for each
 * call that arrives (8 GB under load). Not one process for all (`--inspect-functions`): there the name of the function and the call travel
 * apart, and under load a call reaches another function (firebase-tools #9035).
 */
const callsAtOnce = '3'

/** The environment of firebase-tools: ours, less what would send it to another suite. */
function firebaseEnv(extra) {
  const env = { ...process.env, ...extra, PATH: javaPath(), NO_UPDATE_NOTIFIER: '1', NO_COLOR: '1' }
  env['FUNCTIONS_EMULATOR_PARALLEL'] = callsAtOnce
  for (const name of ['FIRESTORE_EMULATOR_HOST', 'FIREBASE_AUTH_EMULATOR_HOST']) delete env[name]
  for (const name of ['FIREBASE_STORAGE_EMULATOR_HOST', 'FIREBASE_EMULATOR_HUB']) delete env[name]
  return env
}

async function tooLate(log) {
  await new Promise((resolve) => {
    setTimeout(resolve, startMinutes * 60_000).unref()
  })
  throw new Trouble(
    `The emulators were not ready after ${startMinutes} minutes.`,
    `What they said is in ${log}.`,
  )
}
