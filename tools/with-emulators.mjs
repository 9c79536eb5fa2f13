// node tools/with-emulators.mjs [--seed] <command> <argument>…: runs a command beside a suite of its own.
// The command may be any program of node_modules/.bin; it finds the suite by its environment (see suiteEnv).
import './lib/node-version.mjs'

const { withEmulators } = await import('./lib/run-beside-emulators.mjs')
await withEmulators(process.argv.slice(2))
