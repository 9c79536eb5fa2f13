// Long-lived programs (the emulators, a dev server), each under a guard of its own; see guard.mjs for why.
import { fork } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { root } from './paths.mjs'

const guard = join(root, 'tools/lib/guard.mjs')

/**
 * Starts a node program that runs until it is stopped.
 * @param {{ args: string[], log: string, cwd?: string, env?: NodeJS.ProcessEnv, graceMillis?: number,
 *   onLine?: (line: string) => void }} how  `args`: the script and its arguments; `log`: file that gets all output
 * @returns {{ pid: number, ended: Promise<number>, stop: () => Promise<number>, force: () => void }}
 *   `stop` asks it to end and waits; `force` ends it and its whole family at once
 */
export function startGuarded({
  args,
  log,
  cwd = root,
  env = process.env,
  graceMillis = 10_000,
  onLine,
}) {
  mkdirSync(dirname(log), { recursive: true })
  rmSync(log, { force: true })
  const child = fork(guard, [log, String(graceMillis), process.execPath, ...args], {
    cwd,
    env,
    // A group of its own: Ctrl-C in the terminal reaches us alone, and we decide what ends in which order.
    detached: true,
    execArgv: [],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  child.on('message', ({ line }) => onLine?.(line))
  const ended = new Promise((resolve) => {
    child.on('exit', (code) => resolve(code ?? 1))
  })
  const order = (word) => {
    if (child.connected) child.send(word, () => {})
  }
  return {
    pid: child.pid ?? 0,
    ended,
    stop: () => {
      order('stop')
      return ended
    },
    force: () => order('force'),
  }
}
