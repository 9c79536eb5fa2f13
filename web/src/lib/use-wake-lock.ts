import { useEffect, useState } from 'react'

/** `refused`: low battery or the system's say. `unsupported`: this browser cannot. */
export type WakeLock = 'off' | 'held' | 'refused' | 'unsupported'

/** Older browsers have none, whatever the types say. */
const lockOf = (): WakeLockPort | undefined => (navigator as { wakeLock?: WakeLockPort }).wakeLock
type WakeLockPort = Navigator['wakeLock']

/** Keeps the screen on while `wanted`. Browsers let go of it with the page; it is taken again when that is back. */
export function useWakeLock(wanted: boolean): WakeLock {
  const [state, setState] = useState<WakeLock>(() => (lockOf() ? 'off' : 'unsupported'))
  useEffect(() => {
    const port = lockOf()
    if (!wanted || !port) return undefined
    let left = false
    let held: WakeLockSentinel | null = null
    const take = async () => {
      if (document.visibilityState !== 'visible' || (held && !held.released)) return
      try {
        held = await port.request('screen')
        if (left) await held.release()
        else setState('held')
      } catch {
        if (!left) setState('refused')
      }
    }
    const again = () => void take()
    again()
    document.addEventListener('visibilitychange', again)
    return () => {
      left = true
      document.removeEventListener('visibilitychange', again)
      void held?.release().catch(() => undefined)
      setState('off')
    }
  }, [wanted])
  return state
}
