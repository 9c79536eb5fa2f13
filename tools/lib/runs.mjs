// What one run puts on the disk, and how the next run clears it when this one was killed.
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { home, root } from './paths.mjs'
import { isAlive } from './process-tree.mjs'

const runsFolder = join(home, 'runs')

/**
 * Makes the places of a run.
 * @param {string} label which command runs: `start`, `test` …
 * @returns {{ folder: string, webFolder: string, temporary: string, config: string,
 *   belongsTo: (pid: number) => void, close: () => void }}
 */
export function openRun(label) {
  sweepOldRuns()
  const name = `${label}-${process.pid}`
  // firebase-tools drops debug logs and half-made exports where it stands: here.
  const folder = join(runsFolder, name)
  mkdirSync(folder, { recursive: true })
  // Two suites with one temp folder would share uploads and the address of the hub. Not inside `folder`, because
  // sockets lie in it, and the path of a socket may have no more than about 100 characters.
  const temporary = mkdtempSync(join(tmpdir(), 'forno-'))
  // In the root, because firebase-tools takes the folder of its config for the project's.
  const config = join(root, `firebase.local-${name}.json`)
  const pids = [process.pid]
  const note = () =>
    writeFileSync(join(folder, 'run.json'), JSON.stringify({ pids, temporary, config }))
  note()
  return {
    folder,
    webFolder: join(folder, 'web'),
    temporary,
    config,
    belongsTo: (pid) => {
      pids.push(pid)
      note()
    },
    close: () => clear(folder, { temporary, config }),
  }
}

function clear(folder, { temporary, config }) {
  for (const path of [config, temporary, folder]) rmSync(path, { recursive: true, force: true })
}

/** A run is over when none of its processes lives: the guard of the emulators may still be saving their data. */
function sweepOldRuns() {
  if (!existsSync(runsFolder)) return
  for (const name of readdirSync(runsFolder)) {
    const folder = join(runsFolder, name)
    try {
      const run = JSON.parse(readFileSync(join(folder, 'run.json'), 'utf8'))
      if (!run.pids.some(isAlive)) clear(folder, run)
    } catch {
      // Just being made by another run, or broken: leave it.
    }
  }
}
