import type { Diet } from '@forno/domain/menu/diet'
import type { Allergen } from '@forno/domain/menu/ingredient'
import type { Suggestions } from '@forno/domain/recommend/suggestions'
import { useEffect, useEffectEvent } from 'react'
import { create } from 'zustand'
import { useActiveOrder } from './active-order.ts'
import type { OwnOrder } from './own-orders.ts'
import { useSession } from './session.ts'

/** What is known of what somebody may like, and must not be offered. */
export interface Taste {
  /** Null for a visitor: nobody knows them, so they are in no group. */
  uid: string | null
  /** Null where the shop has learnt nothing yet. */
  table: Suggestions | null
  /** Their latest orders, newest first. */
  orders: readonly OwnOrder[]
  avoid: readonly Allergen[]
  diets: readonly Diet[]
}

interface Known {
  /** Whose taste, in which shop, as of which order. */
  key: string | null
  /** `failed`: it could not be fetched, and whoever shows something next tries again. */
  taste: Taste | 'waiting' | 'failed'
}

/** One for the whole page: coming back to the menu shows at once what was known before. */
export const useKnownTaste = create<Known>(() => ({ key: null, taste: 'waiting' }))

/** The taste of whoever is here; fetched when a part of a page first asks for it. */
export function useTaste(store: string): Taste | 'waiting' | 'failed' {
  const session = useSession()
  const newest = useActiveOrder(({ order }) => order?.id ?? null)
  const known = useKnownTaste()
  const person = session.state === 'signedIn' ? session.person : null
  const key =
    session.state === 'unknown' ? null : [store, person?.uid ?? 'visitor', newest].join(' ')
  // The key stands for everything that it depends on.
  const load = useEffectEvent(async () => {
    const { loadTaste } = await import('./load-taste.ts')
    return loadTaste(store, person, newest, Date.now())
  })
  useEffect(() => {
    const { key: asked, taste } = useKnownTaste.getState()
    if (key === null || (asked === key && taste !== 'failed')) return
    useKnownTaste.setState({ key, taste: 'waiting' })
    const show = (next: Known['taste']) => {
      if (useKnownTaste.getState().key === key) useKnownTaste.setState({ taste: next })
    }
    load().then(show, () => show('failed'))
  }, [key])
  return key !== null && known.key === key ? known.taste : 'waiting'
}
