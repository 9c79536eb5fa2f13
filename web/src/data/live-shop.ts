import type { Availability } from '@forno/domain/menu/availability'
import { type Menu, menuSchema } from '@forno/domain/menu/menu'
import type { Store } from '@forno/domain/store/store'
import { listenToDoc, type Stop } from './listen.ts'
import { subscribeToAvailability, subscribeToStore } from './subscriptions.ts'

/**
 * The live half of `shop.tsx`. A file of its own because it brings the schemas of everything it reads: the first
 * view fetches it when it is idle, with Firestore.
 */
export function followShop(
  id: string,
  show: { store: (store: Store) => void; availability: (availability: Availability) => void },
): Stop {
  const stops = [
    subscribeToStore(id, (now) => now.state === 'here' && now.value && show.store(now.value)),
    subscribeToAvailability(
      id,
      (now) => now.state === 'here' && now.value && show.availability(now.value),
    ),
  ]
  return () => {
    for (const stop of stops) stop()
  }
}

/** A shop's menu, by the version that the shop names. */
export const followMenu = (
  store: string,
  version: string,
  show: (menu: Menu | null) => void,
): Stop =>
  listenToDoc(
    menuSchema,
    (f) => f.doc(f.db, 'stores', store, 'menus', version),
    (now) => now.state === 'here' && show(now.value),
  )
