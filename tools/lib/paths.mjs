// Where things are, seen from the repository's root. Everything a run writes goes below .forno/, which git ignores.
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))
export const home = join(root, '.forno')
/** The saved data of `npm start`: the last complete export of all emulators. */
export const dataFolder = join(home, 'data')
/** What the stand-ins beside the emulators know between two runs of `npm start`. */
export const stripeFile = join(home, 'stripe.json')
export const letterFolder = join(home, 'letters')
export const logFolder = join(home, 'logs')
export const reportFolder = join(home, 'reports')
export const jarFolder = join(home, 'jars')
/** Says which `npm start` is running here, so that a second one does not write over its data. */
export const runFile = join(home, 'run.json')
/** The web build that `npm start` serves. Tests build into a folder of their own. */
export const webDist = join(root, 'web', 'dist')

/** The program behind a command of an installed package, to be run with this node. */
export const bin = {
  firebase: join(root, 'node_modules/firebase-tools/lib/bin/firebase.js'),
  tsx: join(root, 'node_modules/tsx/dist/cli.mjs'),
  vite: join(root, 'node_modules/vite/bin/vite.js'),
  vitest: join(root, 'node_modules/vitest/vitest.mjs'),
  playwright: join(root, 'node_modules/@playwright/test/cli.js'),
  oxfmt: join(root, 'node_modules/oxfmt/bin/oxfmt'),
  oxlint: join(root, 'node_modules/oxlint/bin/oxlint'),
}
