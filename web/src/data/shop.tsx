import {
  type Availability,
  missingAt,
  nothingMissing,
  type Missing,
} from '@forno/domain/menu/availability'
import type { Menu } from '@forno/domain/menu/menu'
import type { Store } from '@forno/domain/store/store'
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'
import { fetchPublishedShop, pageConfig, type PublishedShop } from './embedded.ts'

/** The shop as every screen of this page sees it. */
export interface Shop {
  store: Store
  menu: Menu
  /** Drawn pictures by item id; an item without one is drawn in the page. */
  pictures: Readonly<Record<string, string>>
  missing: Missing
  availability: Availability | null
  /** False while only the published files are known: nobody has said yet what is sold out. */
  live: boolean
}

/** For `ShopProvider`, and for tests that show a screen of a given shop. */
export const ShopContext = createContext<Shop | null>(null)

/** The shop; null while it is not known yet (only on pages that were not prerendered). */
export const useShopIfKnown = (): Shop | null => useContext(ShopContext)

/** The shop, below `WithShop`. */
export function useShop(): Shop {
  const shop = useContext(ShopContext)
  if (!shop) throw new Error('useShop is called outside WithShop')
  return shop
}

type LiveShop = typeof import('./live-shop.ts')
type Stop = () => void

/** Follows something of the live shop once its code is there; stopping before that stops it from ever opening. */
function follow(open: (live: LiveShop) => Stop): Stop {
  let stop: Stop | null = null
  let stopped = false
  const begin = async () => {
    const live = await import('./live-shop.ts')
    if (!stopped) stop = open(live)
  }
  // Offline before it was ever fetched: what was published is what there is to see.
  void begin().catch(() => undefined)
  return () => {
    stopped = true
    stop?.()
  }
}

const whenIdle = (act: () => void): Stop => {
  const idle = globalThis.requestIdleCallback as typeof requestIdleCallback | undefined
  if (idle) {
    const handle = idle(act, { timeout: 4000 })
    return () => cancelIdleCallback(handle)
  }
  const timer = setTimeout(act, 1500)
  return () => clearTimeout(timer)
}

/**
 * Gives every screen below it the shop: first as published in the page's own files, then live from Firestore
 * once the page has nothing better to do (opening hours, what is sold out, a newer menu).
 */
export function ShopProvider({
  published,
  children,
}: {
  published: PublishedShop | null
  children: ReactNode
}) {
  const [base, setBase] = useState(published)
  const [store, setStore] = useState<Store | null>(null)
  const [availability, setAvailability] = useState<Availability | null>(null)
  const [newerMenu, setNewerMenu] = useState<Menu | null>(null)
  const [now, setNow] = useState(0)

  useEffect(() => {
    if (!published) void fetchPublishedShop().then((shop) => shop && setBase(shop))
  }, [published])

  useEffect(() => {
    let stop: Stop | null = null
    const cancel = whenIdle(() => {
      const show = {
        store: setStore,
        availability: (known: Availability) => {
          setAvailability(known)
          setNow(Date.now())
        },
      }
      stop = follow((live) => live.followShop(pageConfig().store, show))
    })
    // What is sold out heals itself with time: look at the clock again each minute.
    const clock = setInterval(() => setNow(Date.now()), 60_000)
    return () => {
      cancel()
      clearInterval(clock)
      stop?.()
    }
  }, [])

  const known = store ?? base?.store ?? null
  const id = known?.id
  const wanted = known?.menuVersion
  const have = base?.menu.version === wanted || newerMenu?.version === wanted
  useEffect(() => {
    if (id === undefined || wanted === undefined || have) return undefined
    return follow((live) => live.followMenu(id, wanted, setNewerMenu))
  }, [id, wanted, have])

  const menu = newerMenu?.version === wanted ? newerMenu : (base?.menu ?? newerMenu)
  const shop = useMemo((): Shop | null => {
    if (!known || !menu) return null
    return {
      store: known,
      menu,
      pictures: base?.menu.version === menu.version ? base.pictures : {},
      missing: availability ? missingAt(availability, now) : nothingMissing,
      availability,
      live: store !== null && availability !== null,
    }
  }, [known, menu, base, availability, store, now])
  return <ShopContext value={shop}>{children}</ShopContext>
}
