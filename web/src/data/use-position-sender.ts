import type { LngLat } from '@forno/domain/geo/lng-lat'
import type { Run } from '@forno/domain/run/run'
import { useEffect, useRef, useState } from 'react'
import { workOf } from './position-rate.ts'
import { notSharing, positionSender, type Sharing } from './position-sender.ts'
import { writePosition, writeTrail } from './position-writes.ts'

/**
 * Shares this phone's position while a shift is on (`shift` null: it is off) and not on a break. `hold` keeps it back
 * from the tap that closes a stop until the shop has closed it. Pauses with the screen and says so.
 */
export function usePositionSender({
  uid,
  store,
  shift,
  onBreak,
  shop,
  run,
  hold,
}: {
  uid: string | null
  store: string
  shift: string | null
  onBreak: boolean
  shop: LngLat | null
  run: Run | null
  hold: boolean
}): Sharing {
  const [sharing, setSharing] = useState(notSharing)
  const sender = useRef<ReturnType<typeof positionSender> | null>(null)
  const on = uid !== null && shift !== null

  useEffect(() => {
    if (!on || uid === null) return undefined
    setSharing(notSharing)
    const own = positionSender(
      { driver: uid, store },
      {
        geolocation: 'geolocation' in navigator ? navigator.geolocation : null,
        online: () => navigator.onLine,
        now: () => Date.now(),
        send: (position, every) => writePosition(uid, position, every),
        writeTrail,
        show: setSharing,
      },
    )
    sender.current = own
    return () => {
      own.stop()
      sender.current = null
    }
  }, [on, uid, store, shift])

  useEffect(() => {
    if (!on) return undefined
    const look = () => {
      if (onBreak || document.visibilityState === 'hidden') sender.current?.pause()
      else sender.current?.start()
    }
    const leave = () => sender.current?.pause()
    look()
    document.addEventListener('visibilitychange', look)
    document.addEventListener('freeze', leave)
    document.addEventListener('resume', look)
    addEventListener('pagehide', leave)
    addEventListener('pageshow', look)
    return () => {
      document.removeEventListener('visibilitychange', look)
      document.removeEventListener('freeze', leave)
      document.removeEventListener('resume', look)
      removeEventListener('pagehide', leave)
      removeEventListener('pageshow', look)
    }
  }, [on, onBreak, shift, uid, store])

  useEffect(() => {
    sender.current?.update(workOf(shop, run), hold)
  }, [shop, run, hold, on, shift])
  return sharing
}
