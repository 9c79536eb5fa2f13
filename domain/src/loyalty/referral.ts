import type { Store } from '../store/store.ts'
import { days, type Millis } from '../time/millis.ts'
import type { LoyaltyAccount } from './account.ts'
import { keptUntil, type PointsShop } from './grant.ts'
import { credit, type Posted, toPost } from './post.ts'
import type { LoyaltyRules } from './rules.ts'

const YEAR: Millis = days(365)

/** What becomes of who brought somebody: paid now, never (`why`: for the office), or not yet. */
export type FriendVerdict =
  | { state: 'paid' }
  | { state: 'no'; why: 'own' | 'same' | 'most' }
  | { state: 'waiting' }

/**
 * Looks at a friend's order that was finished. It does not count between two accounts of one person: by account, or by
 * a phone, door, card or device that an order of anybody else's came with (`alike`). Who has never finished an order
 * themselves has left no marks to compare with, so they wait until they have.
 */
export function judgeFriend(
  friend: LoyaltyAccount,
  referrer: LoyaltyAccount,
  alike: boolean,
  { mostPerYear }: LoyaltyRules['referral'],
  now: Millis,
): FriendVerdict {
  if (referrer.person === friend.person) return { state: 'no', why: 'own' }
  if (alike) return { state: 'no', why: 'same' }
  if (referrer.finished === 0) return { state: 'waiting' }
  return paidInYear(referrer, now).length >= mostPerYear
    ? { state: 'no', why: 'most' }
    : { state: 'paid' }
}

const paidInYear = ({ friendsPaid }: LoyaltyAccount, now: Millis): Millis[] =>
  friendsPaid.filter((at) => at > now - YEAR)

/** Both accounts after the verdict. The lines' ids name the friend, who is paid for once. */
export function payFriend(
  { friend, referrer }: { friend: Posted; referrer: LoyaltyAccount },
  verdict: FriendVerdict,
  shop: PointsShop & Pick<Store, 'id'>,
  now: Millis,
): { friend: Posted; referrer: Posted | null } {
  const { account } = friend
  if (!account.friendOf || !shop.loyalty || verdict.state === 'waiting') {
    return { friend, referrer: null }
  }
  const why = verdict.state === 'no' ? verdict.why : ''
  const friendOf = { ...account.friendOf, state: verdict.state, why }
  const known: Posted = { ...friend, account: { ...account, friendOf } }
  if (verdict.state === 'no') return { friend: known, referrer: null }
  const { referral } = shop.loyalty
  const lots = (points: number) => (points > 0 ? [{ until: keptUntil(shop, now), points }] : [])
  const about = { store: shop.id, at: now }
  const uid = account.person
  const thanked = toPost({ ...referrer, friendsPaid: [...paidInYear(referrer, now), now] })
  return {
    friend: credit(
      known,
      { ...about, id: `${uid}:friend:1`, kind: 'friend' },
      lots(referral.friend),
    ),
    referrer: credit(
      thanked,
      { ...about, id: `${uid}:referrer:1`, kind: 'referrer' },
      lots(referral.referrer),
    ),
  }
}
