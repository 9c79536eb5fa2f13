// Who descends from whom. firebase-tools starts Java in a process group of its own, so that a signal to
// the group never reaches it: to leave nothing behind we must know the family before its parent is gone.
import { spawnSync } from 'node:child_process'
import { readFileSync, readdirSync } from 'node:fs'

/** @typedef {{ pid: number, parent: number, name: string }} Running */

/** Every process of this machine that we may see. @returns {Running[]} */
function everyProcess() {
  if (process.platform === 'linux') return fromProc()
  if (process.platform === 'win32') return [] // taskkill /T walks the tree there, see killProcess
  const out = spawnSync('ps', ['-A', '-o', 'pid=,ppid=,comm='], { encoding: 'utf8' }).stdout ?? ''
  return out.split('\n').flatMap((line) => {
    const found = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line)
    return found ? [{ pid: Number(found[1]), parent: Number(found[2]), name: found[3] ?? '' }] : []
  })
}

/** Slim images have no `ps`; /proc is always there. */
function fromProc() {
  return readdirSync('/proc')
    .filter((entry) => /^\d+$/.test(entry))
    .flatMap((entry) => {
      try {
        const running = parseStat(readFileSync(`/proc/${entry}/stat`, 'utf8'))
        return running ? [running] : []
      } catch {
        return [] // it ended between the listing and the reading
      }
    })
}

/** `12 (some (odd) name) S 7 …` → pid, name, parent. A zombie (Z) counts as gone. @returns {Running | undefined} */
export function parseStat(text) {
  const open = text.indexOf('(')
  const close = text.lastIndexOf(')')
  const [state, parent] = text.slice(close + 2).split(' ')
  if (open < 0 || close < open || state === 'Z') return undefined
  return {
    pid: Number(text.slice(0, open)),
    parent: Number(parent),
    name: text.slice(open + 1, close),
  }
}

/** All below `pid`, children before grandchildren, from a list of processes. */
export function familyOf(pid, processes) {
  const found = []
  const parents = [pid]
  while (parents.length > 0) {
    const parent = parents.shift()
    for (const one of processes.filter((candidate) => candidate.parent === parent)) {
      found.push(one)
      parents.push(one.pid)
    }
  }
  return found
}

/** @returns {Running[]} */
export const descendants = (pid) => familyOf(pid, everyProcess())

/** Those of an earlier list that still run. The name is compared too: a number may belong to someone else by now. */
export function stillRunning(family) {
  const now = new Map(everyProcess().map((one) => [one.pid, one.name]))
  return family.filter((one) => now.get(one.pid) === one.name)
}

export function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return (
      process.platform !== 'linux' ||
      parseStat(readFileSync(`/proc/${pid}/stat`, 'utf8')) !== undefined
    )
  } catch {
    return false
  }
}

/** Sends a signal and does not mind when the process is gone already. */
export function killProcess(pid, signal) {
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/pid', String(pid), '/T', '/F'])
    return
  }
  try {
    process.kill(pid, signal)
  } catch {
    // gone: that is what we wanted
  }
}
