import { useEffect, useEffectEvent, useState } from 'react'
import type { Live, Show, Stop } from './listen.ts'

/**
 * What a subscription shows, for a component. `key` says when to subscribe anew (null: not at all); a new key
 * starts waiting again, so that one order's state is never shown under another's name.
 */
export function useLive<T>(key: string | null, subscribe: (show: Show<T>) => Stop): Live<T> {
  const [known, setKnown] = useState<{ key: string | null; live: Live<T> }>({
    key,
    live: { state: 'waiting' },
  })
  // The key stands for everything that the subscription depends on.
  const open = useEffectEvent(subscribe)
  useEffect(() => {
    if (key === null) return undefined
    return open((live) => setKnown({ key, live }))
  }, [key])
  return known.key === key ? known.live : { state: 'waiting' }
}
