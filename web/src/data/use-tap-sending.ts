import { useEffect, useState } from 'react'
import { startSendingPhotos } from './proof-photos.ts'
import { startSendingTaps } from './send-taps.ts'
import { openTaps } from './tap-store.ts'

/** Opens a driver's taps and keeps sending them and their pictures while a screen is there. True once they are open. */
export function useTapSending(uid: string | null): boolean {
  const [opened, setOpened] = useState<string | null>(null)
  useEffect(() => {
    if (uid === null) return undefined
    let left = false
    const stops: (() => void)[] = []
    const open = async () => {
      await openTaps(uid)
      if (left) return
      stops.push(startSendingTaps(), startSendingPhotos(uid))
      setOpened(uid)
    }
    void open()
    return () => {
      left = true
      for (const stop of stops) stop()
    }
  }, [uid])
  return uid !== null && opened === uid
}
