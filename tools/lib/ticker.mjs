// Does something every so often, one at a time, and tells once when it stops working.
import { onEnd } from './cleanup.mjs'
import { say } from './say.mjs'

/**
 * @param {string} name for people @param {number} millis between two starts
 * @param {() => Promise<unknown>} work
 * @returns {() => Promise<unknown>} stops it, and waits for the work under way
 */
export function every(millis, name, work) {
  let underWay = Promise.resolve()
  let busy = false
  let complained = false
  const tick = async () => {
    if (busy) return
    busy = true
    try {
      await work()
      complained = false
    } catch (error) {
      if (!complained) say(`  ${name} did not work (${error.message}); it is tried again.`)
      complained = true
    }
    busy = false
  }
  const timer = setInterval(() => {
    if (!busy) underWay = tick()
  }, millis)
  const stop = () => {
    clearInterval(timer)
    return underWay
  }
  onEnd(name, stop, stop)
  return stop
}
