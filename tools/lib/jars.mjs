// Where the emulators' Java programs come from on this machine, in this order: the one an environment variable
// names; firebase-tools' own cache; the Firestore emulator of the Google Cloud CLI; a download by firebase-tools.
import { spawnSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { jarBytes, manifest } from './jar-file.mjs'
import { javaPath } from './java.mjs'
import { jarFolder, root } from './paths.mjs'
import { Trouble } from './say.mjs'

const runtimeSource = join(root, 'tools/storage-rules-runtime')
const firestoreMain = 'com.google.cloud.datastore.emulator.firestore.CloudFirestore'

/**
 * What to set so that firebase-tools finds its jars without the network, and what to tell the person.
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {{ env: Record<string, string>, notes: string[] }} empty `env` means that firebase-tools has or downloads them
 */
export function findJars(env = process.env) {
  const found = {}
  const notes = []
  requireNamed(env)
  const firestore = env.FIRESTORE_EMULATOR_BINARY_PATH ?? cached('firestore', env)
  const engine = firestore ?? gcloudJar(env)
  if (!engine) {
    return {
      env: {},
      notes: ['The emulators are downloaded by firebase-tools (about 120 MB, once).'],
    }
  }
  // firebase-tools makes the named file executable, so it must be ours: the jar of the Cloud CLI may belong to root.
  if (!firestore)
    found.FIRESTORE_EMULATOR_BINARY_PATH = wrap('firestore.jar', firestoreMain, engine)
  if (!env.STORAGE_EMULATOR_BINARY_PATH && !cached('storage', env)) {
    const built = buildRulesRuntime(engine)
    if (built) found.STORAGE_EMULATOR_BINARY_PATH = built
    else
      notes.push(
        'Without javac (a JDK) the rules program of Storage is downloaded by firebase-tools.',
      )
  }
  return { env: found, notes }
}

/** A jar that someone names must be there: we do not quietly take another one. */
function requireNamed(env) {
  for (const name of ['FIRESTORE_EMULATOR_BINARY_PATH', 'STORAGE_EMULATOR_BINARY_PATH']) {
    const file = env[name]
    if (file === undefined || existsSync(file)) continue
    throw new Trouble(`${name} names ${file}, which is not there.`, `Correct it or unset ${name}.`)
  }
}

/** The exact version that the installed firebase-tools wants, from its cache. */
function cached(emulator, env) {
  const details = join(
    root,
    'node_modules/firebase-tools/lib/emulator/downloadableEmulatorInfo.json',
  )
  const wanted = JSON.parse(readFileSync(details, 'utf8'))[emulator]
  const cache = env.FIREBASE_EMULATORS_PATH || join(homedir(), '.cache', 'firebase', 'emulators')
  const jar = join(cache, wanted.downloadPathRelativeToCacheDir)
  // A download that broke off leaves a shorter file.
  return existsSync(jar) && statSync(jar).size === wanted.expectedSize ? jar : undefined
}

/** The Firestore emulator inside the Google Cloud CLI, wherever that is installed. */
function gcloudJar(env) {
  const besideProgram = (env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => folder && existsSync(join(folder, 'gcloud')))
    .map((folder) => dirname(folder))
  const places = [
    env.CLOUDSDK_ROOT_DIR,
    ...besideProgram,
    '/usr/lib/google-cloud-sdk',
    '/usr/share/google-cloud-sdk',
    '/snap/google-cloud-cli/current',
    '/opt/homebrew/share/google-cloud-sdk',
    join(homedir(), 'google-cloud-sdk'),
  ]
  return places
    .filter((place) => place !== undefined)
    .map((place) => join(place, 'platform/cloud-firestore-emulator/cloud-firestore-emulator.jar'))
    .find((jar) => existsSync(jar))
}

/** A small jar of ours that starts a class of another jar. */
function wrap(name, mainClass, jar, classes = []) {
  mkdirSync(jarFolder, { recursive: true })
  const file = join(jarFolder, name)
  const entries = [
    ['META-INF/MANIFEST.MF', manifest(mainClass, pathToFileURL(jar).href)],
    ...classes,
  ]
  const bytes = jarBytes(entries)
  // Leave an equal file alone: another run may have it open.
  if (!existsSync(file) || !readFileSync(file).equals(bytes))
    writeFileSync(file, bytes, { mode: 0o755 })
  return file
}

/** Compiles our rules program against the rules engine inside the Firestore emulator. @returns {string | undefined} */
function buildRulesRuntime(engine) {
  const file = join(jarFolder, 'storage-rules.jar')
  const stamp = join(jarFolder, 'storage-rules.from')
  const sources = readdirSync(runtimeSource).filter((name) => name.endsWith('.java'))
  const newest = [engine, ...sources.map((name) => join(runtimeSource, name))].map(
    (one) => statSync(one).mtimeMs,
  )
  const from = JSON.stringify([engine, ...newest])
  if (existsSync(file) && existsSync(stamp) && readFileSync(stamp, 'utf8') === from) return file

  const classFolder = join(jarFolder, `classes-${process.pid}`)
  mkdirSync(classFolder, { recursive: true })
  // -proc:none because the engine's jar names an annotation processor that it does not contain.
  const flags = ['-proc:none', '-nowarn', '--release', '17', '-cp', engine, '-d', classFolder]
  const javac = spawnSync('javac', [...flags, ...sources], {
    cwd: runtimeSource,
    encoding: 'utf8',
    env: { ...process.env, PATH: javaPath() },
  })
  const classes = readdirSync(classFolder).map((name) => [
    name,
    readFileSync(join(classFolder, name)),
  ])
  rmSync(classFolder, { recursive: true, force: true })
  if (javac.status !== 0) return undefined
  wrap('storage-rules.jar', 'StorageRulesRuntime', engine, classes)
  writeFileSync(stamp, from)
  return file
}
