// Runs one long-lived program and outlives its parent for as long as it takes to end that program well.
// `npm start` may be killed without a chance to clean up; then the channel to us closes, and we stop the
// emulators (which saves their data) and whatever they leave behind. Started by guarded.mjs only.
//   node guard.mjs <log file> <grace in ms> <command> <argument>…
import { spawn } from 'node:child_process'
import { createWriteStream } from 'node:fs'
import { descendants, killProcess, stillRunning } from './process-tree.mjs'

const [logFile, grace, command, ...args] = process.argv.slice(2)
const log = createWriteStream(logFile, { flags: 'a' })
const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] })
let family = []
let stopping = false
let looked = 0

/** A grandchild loses its parent when the child dies: only a list made before that can name it. */
function remember() {
  looked = Date.now()
  const known = new Set(family.map((one) => one.pid))
  family.push(...descendants(child.pid).filter((one) => !known.has(one.pid)))
}

function stop() {
  if (stopping) return
  stopping = true
  remember()
  child.kill('SIGINT')
  setTimeout(force, Number(grace))
}

function force() {
  stopping = true
  remember()
  killProcess(child.pid, 'SIGKILL')
  for (const one of stillRunning(family)) killProcess(one.pid, 'SIGKILL')
}

/** The parent may be gone: then only the log hears it. */
function tellParent(message) {
  if (process.connected) process.send(message, () => {})
}

for (const stream of [child.stdout, child.stderr]) {
  stream.setEncoding('utf8')
  let rest = ''
  stream.on('data', (text) => {
    log.write(text)
    if (Date.now() - looked > 2000) remember()
    const lines = (rest + text).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) tellParent({ line })
  })
}

process.on('message', (order) => (order === 'force' ? force() : stop()))
process.on('disconnect', stop)
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop)
setInterval(remember, 10_000)

child.on('error', (error) => {
  tellParent({ line: `${command} could not be started: ${error.message}` })
  process.exit(127)
})
child.on('close', (code, signal) => {
  for (const one of stillRunning(family)) killProcess(one.pid, 'SIGKILL')
  log.end(() => process.exit(code ?? (signal ? 1 : 0)))
})
