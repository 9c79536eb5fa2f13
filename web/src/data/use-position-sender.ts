import type { LngLat } from '@forno/domain/geo/lng-lat'
import type { Run } from '@forno/domain/run/run'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { workOf } from './position-rate.ts'
import { notSharing, positionSender, type Sharing } from './position-sender.ts'
import { writePosition, writeTrail } from './position-writes.ts'

type Sender = ReturnType<typeof positionSender>

/**
 * Shares this phone's position while a shift is on and not on a break. `hold` keeps it back from the tap that closes a
 * stop until the shop has closed it. Pauses with the screen and says so.
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
  uid: string
  store: string
  shift: string
  onBreak: boolean
  shop: LngLat | null
  run: Run | null
  hold: boolean
}): Sharing {
  const key = `${uid} ${store} ${shift}`
  const [known, setKnown] = useState<{ key: string; sharing: Sharing }>({
    key,
    sharing: notSharing,
  })
  const sender = useRef<Sender | null>(null)

  // The key stands for whose shift it is: another one is another sender.
  const open = useEffectEvent((show: (sharing: Sharing) => void): Sender => {
    const own = positionSender(
      { driver: uid, store },
      {
        geolocation: 'geolocation' in navigator ? navigator.geolocation : null,
        online: () => navigator.onLine,
        now: () => Date.now(),
        send: (position, every) => writePosition(uid, position, every),
        writeTrail,
        show,
      },
    )
    own.update(workOf(shop, run), hold)
    return own
  })
  const look = useEffectEvent((own: Sender) => {
    if (onBreak || document.visibilityState === 'hidden') own.pause()
    else own.start()
  })
  useEffect(() => {
    const own = open((sharing) => setKnown({ key, sharing }))
    sender.current = own
    const lookAgain = () => look(own)
    const leave = () => own.pause()
    lookAgain()
    document.addEventListener('visibilitychange', lookAgain)
    document.addEventListener('resume', lookAgain)
    document.addEventListener('freeze', leave)
    addEventListener('pageshow', lookAgain)
    addEventListener('pagehide', leave)
    addEventListener('online', own.wake)
    return () => {
      document.removeEventListener('visibilitychange', lookAgain)
      document.removeEventListener('resume', lookAgain)
      document.removeEventListener('freeze', leave)
      removeEventListener('pageshow', lookAgain)
      removeEventListener('pagehide', leave)
      removeEventListener('online', own.wake)
      own.stop()
      sender.current = null
    }
  }, [key])
  useEffect(() => {
    if (onBreak) sender.current?.pause()
    else if (document.visibilityState === 'visible') sender.current?.start()
  }, [onBreak])
  useEffect(() => {
    sender.current?.update(workOf(shop, run), hold)
  }, [shop, run, hold])
  return known.key === key ? known.sharing : notSharing
}
