import type { Address } from '@forno/domain/geo/address'
import type { FulfilmentKind } from '@forno/domain/order/fulfilment'
import type { Store } from '@forno/domain/store/store'
import { useEffect, useState } from 'react'
import { fulfilmentOf } from '../../data/cart.ts'
import type { ShopStatus } from './shop-status.ts'

/**
 * What the shop says of itself at this minute, or null: the prerendered page cannot know, and the clock (with
 * its time zones) and the zones are fetched once the page is alive.
 */
export function useShopStatus(
  store: Store,
  kind: FulfilmentKind,
  address: Address | null,
): ShopStatus | null {
  const [status, setStatus] = useState<ShopStatus | null>(null)
  useEffect(() => {
    let gone = false
    const look = async () => {
      const { statusOf } = await import('./shop-status.ts')
      if (!gone) setStatus(statusOf(store, fulfilmentOf({ kind, address }), Date.now()))
    }
    // Offline: the page goes on without, and looks again in a minute.
    const tryLook = () => void look().catch(() => undefined)
    tryLook()
    const clock = setInterval(tryLook, 60_000)
    return () => {
      gone = true
      clearInterval(clock)
    }
  }, [store, kind, address])
  return status
}
