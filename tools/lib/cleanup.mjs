// What must be undone when we end, however we end. The newest goes first.
import { lasted, say } from './say.mjs'

/** @typedef {{ name: string, undo: () => unknown, force: () => unknown }} Debt */

/** @type {Debt[]} */
const owed = []
/** @type {Set<Debt>} */
const beingPaid = new Set()
/** @type {Promise<void> | undefined} */
let ending

/**
 * Remembers something to end.
 * @param {string} name @param {() => unknown} undo ends it well, may take its time
 * @param {() => unknown} [force] ends it at once
 * @returns {() => void} forgets it again: it ended by itself
 */
export function onEnd(name, undo, force = () => {}) {
  const debt = { name, undo, force }
  owed.push(debt)
  return () => {
    const at = owed.indexOf(debt)
    if (at >= 0) owed.splice(at, 1)
  }
}

export const isEnding = () => ending !== undefined

/** Ends everything that was started, once; a second call waits for the first. */
export function endAll() {
  ending ??= payAll()
  return ending
}

async function payAll() {
  for (let debt = owed.pop(); debt; debt = owed.pop()) {
    beingPaid.add(debt)
    try {
      await debt.undo()
    } catch (error) {
      say(`  ${debt.name} did not end well: ${error.message}`)
    }
    beingPaid.delete(debt)
  }
}

/** Ends everything without waiting for anything, and leaves. */
function leaveAtOnce(exitCode) {
  say('  Ending at once.')
  for (const debt of [...beingPaid, ...owed]) debt.force()
  setTimeout(() => process.exit(exitCode), 1000)
}

/**
 * Ctrl-C and its relatives end everything; a second Ctrl-C does not wait any longer.
 * @param {(signal: string) => number} exitCode
 */
export function endOnSignals(exitCode) {
  let first = 0
  const end = async (signal) => {
    const since = Date.now() - first
    if (first > 0) {
      // npm hands on the Ctrl-C that the terminal gave us already: within a second it is the same one.
      if (since > 1000) leaveAtOnce(exitCode(signal))
      return
    }
    first = Date.now()
    say('\n  Stopping; Ctrl-C again ends at once.')
    await endAll()
    say(`  Stopped (${lasted(Date.now() - first)}).`)
    process.exit(exitCode(signal))
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void end(signal))
  endWithNpm(() => void end('SIGTERM'))
}

/** npm gives a signal to its shell, not through it: when the shell dies of it, our parent changes. */
function endWithNpm(end) {
  if (!process.env.npm_lifecycle_event || process.platform === 'win32') return
  const parent = process.ppid
  setInterval(() => process.ppid !== parent && end(), 1000).unref()
}
