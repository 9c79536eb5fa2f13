import type { Profile } from '@forno/domain/access/person'
import type { Person } from '@forno/domain/access/roles'
import type { Millis } from '@forno/domain/time/millis'
import { firstAnswer } from './first-answer.ts'
import { forgetOwnOrders } from './forget-own-orders.ts'
import { readOwnOrders } from './own-orders.ts'
import { subscribeToProfile } from './people.ts'
import { readSuggestions } from './suggestions.ts'
import type { Taste } from './use-taste.ts'

/**
 * Everything that is known of what somebody may like. All of it or nothing: without the profile nobody could say what
 * they must not eat.
 */
export async function loadTaste(
  store: string,
  person: Person | null,
  newest: string | null,
  now: Millis,
): Promise<Taste> {
  if (!person) void forgetOwnOrders()
  const account = person?.kind === 'customer' ? person.uid : null
  const [table, orders, profile] = await Promise.all([
    readSuggestions(store, now),
    person ? readOwnOrders(person.uid, newest, now) : [],
    account === null
      ? null
      : firstAnswer<Profile | null>((show) => subscribeToProfile(account, show)),
  ])
  return {
    uid: person?.uid ?? null,
    table,
    orders,
    avoid: profile?.avoid ?? [],
    diets: profile?.diets ?? [],
  }
}
