import type { LoyaltyAccount } from '@forno/domain/loyalty/account'
import { type Standing, standingOf } from '@forno/domain/loyalty/standing'
import type { Quote } from '@forno/domain/pricing/quote'
import type { Store } from '@forno/domain/store/store'
import { useNow } from '../lib/use-now.ts'
import { subscribeToPoints } from './points.ts'
import { usePerson } from './session.ts'
import { useLive } from './use-live.ts'

/**
 * Where whoever is here stands with the shop's points, and what a cart does about it. Null where the shop gives none, or
 * while nobody knows yet; who is not signed in has none, and is shown what the cart would earn all the same.
 */
export function useStanding(store: Store, quote: Quote | null): Standing | null {
  const person = usePerson()
  const now = useNow(60_000)
  const uid = store.loyalty && person ? person.uid : null
  const live = useLive<LoyaltyAccount | null>(uid, (show) => subscribeToPoints(uid ?? '', show))
  if (uid !== null && live.state === 'waiting') return null
  const account = live.state === 'here' ? live.value : null
  return standingOf(store, account, now, quote)
}
