// A program that runs beside the emulators for as long as we do: a watcher, a stand-in.
import { relative } from 'node:path'
import { onEnd } from './cleanup.mjs'
import { startGuarded } from './guarded.mjs'
import { root } from './paths.mjs'
import { Trouble } from './say.mjs'

/**
 * Starts it and resolves when it says that it is ready; rejects when it ends before.
 * @param {string} name for people @param {Parameters<typeof startGuarded>[0]} how
 * @param {{ onTrouble: (error: Error) => void, isReady: (line: string) => boolean, onLine?: (line: string) => void,
 *   onStart?: (guardPid: number) => void }} on
 *   `onTrouble`: it ended by itself afterwards; `onLine`: what it says afterwards
 * @returns {Promise<void>}
 */
export function startSideProgram(name, how, { onTrouble, isReady, onLine, onStart }) {
  return new Promise((resolve, reject) => {
    let stopping = false
    let ready = false
    const hear = (line) => {
      if (ready && line.trim()) onLine?.(line)
      if (!ready && isReady(line)) {
        ready = true
        resolve()
      }
    }
    const guarded = startGuarded({ graceMillis: 5000, ...how, onLine: hear })
    onStart?.(guarded.pid)
    const stop = () => {
      stopping = true
      return guarded.stop()
    }
    onEnd(name, stop, guarded.force)
    const hearEnd = async () => {
      await guarded.ended
      if (stopping) return
      const error = new Trouble(`${name} ended by itself.`, `Why is in ${relative(root, how.log)}.`)
      if (ready) onTrouble(error)
      else reject(error)
    }
    void hearEnd()
  })
}
