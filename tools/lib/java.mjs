// Java runs the Firestore emulator and the rules of the Storage emulator.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { Trouble } from './say.mjs'

export const oldestJava = 17

/** The major version in what `java -version` prints: `"17.0.15"` is 17, `"1.8.0_402"` is 8. */
export function javaMajor(text) {
  const found = /version "(?:1\.)?(\d+)/.exec(text)
  return found ? Number(found[1]) : undefined
}

/** The PATH with JAVA_HOME's programs in front, since firebase-tools only looks for `java` there. */
export function javaPath(env = process.env) {
  const home = env.JAVA_HOME && join(env.JAVA_HOME, 'bin')
  return home && existsSync(home) ? `${home}${delimiter}${env.PATH ?? ''}` : (env.PATH ?? '')
}

const wayOut = `Java ${oldestJava} or newer runs the database emulator. Install it, then try again:
  Debian, Ubuntu:  apt-get install openjdk-17-jdk-headless
  macOS:           brew install openjdk
  elsewhere:       https://adoptium.net
If it is installed already, put its bin folder on the PATH or set JAVA_HOME.`

/** Ends in words when there is no Java, or one too old. @returns {number} the major version */
export function requireJava() {
  const said = spawnSync('java', ['-version'], {
    encoding: 'utf8',
    env: { ...process.env, PATH: javaPath() },
  })
  if (said.error || said.status !== 0) throw new Trouble('Java was not found.', wayOut)
  const major = javaMajor(`${said.stderr}${said.stdout}`)
  if (major === undefined) throw new Trouble('Java did not tell its version.', wayOut)
  if (major < oldestJava) throw new Trouble(`Java ${major} is too old.`, wayOut)
  return major
}
