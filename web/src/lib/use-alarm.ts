import { useEffect, useState } from 'react'
import { canSound, ring, unlockSound } from './alarm.ts'

const EVERY = 2500

/** Rings again and again for as long as `about` is not null and nobody has touched the screen or a key since it came. */
export function useAlarm(about: string | null): { muted: boolean } {
  const [muted, setMuted] = useState(false)
  useEffect(() => {
    if (about === null) return undefined
    const sound = () => {
      ring()
      setMuted(!canSound())
    }
    const timer = setInterval(sound, EVERY)
    sound()
    const heard = () => {
      clearInterval(timer)
      void unlockSound().then(() => setMuted(false))
    }
    addEventListener('pointerdown', heard, { once: true })
    addEventListener('keydown', heard, { once: true })
    return () => {
      clearInterval(timer)
      removeEventListener('pointerdown', heard)
      removeEventListener('keydown', heard)
    }
  }, [about])
  return { muted: about !== null && muted }
}
