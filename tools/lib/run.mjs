// Programs that do one thing and end: a build, the seed, a test run.
import { spawn } from 'node:child_process'
import { onEnd } from './cleanup.mjs'
import { root } from './paths.mjs'
import { descendants, killProcess, stillRunning } from './process-tree.mjs'

/**
 * Runs a program to its end.
 * @param {string} command @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, show?: boolean, minutes?: number }} [how]
 *   `show`: its output goes to the terminal as it comes, instead of into `output`; `minutes`: how long it may take
 * @returns {Promise<{ code: number, output: string }>} never rejects: a program that cannot start has code 127
 */
export function run(
  command,
  args,
  { cwd = root, env = process.env, show = false, minutes = 30 } = {},
) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      env,
      stdio: show ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text) => (output += text))
    }
    const force = () => killFamily(child.pid, 'SIGKILL')
    const forget = onEnd(command, () => endWell(child), force)
    const tooLong = setTimeout(() => {
      output += `\nIt was ended because it had not finished after ${minutes} minutes.`
      force()
    }, minutes * 60_000)
    const done = (code) => {
      clearTimeout(tooLong)
      forget()
      resolve({ code, output })
    }
    child.on('error', (error) => {
      output += error.message
      done(127)
    })
    child.on('close', (code) => done(code ?? 1))
  })
}

/** Runs a node program; see run. */
export const runNode = (script, args = [], how = {}) =>
  run(process.execPath, [script, ...args], how)

function killFamily(pid, signal) {
  if (pid === undefined) return
  for (const one of descendants(pid)) killProcess(one.pid, signal)
  killProcess(pid, signal)
}

/** Asks, waits five seconds, and then insists: browsers and workers below it end too. */
async function endWell(child) {
  if (child.pid === undefined || child.exitCode !== null) return
  const family = descendants(child.pid)
  const closed = new Promise((resolve) => {
    child.once('close', resolve)
  })
  child.kill('SIGTERM')
  await Promise.race([closed, pause(5000)])
  for (const one of stillRunning(family)) killProcess(one.pid, 'SIGKILL')
  child.kill('SIGKILL')
}

/** @param {number} millis */
export function pause(millis) {
  return new Promise((resolve) => {
    setTimeout(resolve, millis)
  })
}
