import type { LoyaltyAccount } from '@forno/domain/loyalty/account'
import type { Posted } from '@forno/domain/loyalty/post'
import { judgeFriend, payFriend } from '@forno/domain/loyalty/referral'
import { messageAbout } from '@forno/domain/messages/message-about'
import type { Store } from '@forno/domain/store/store'
import type { Context, Transaction } from '../platform/context.ts'
import { collectionAt } from '../platform/documents.ts'
import { tell } from '../platform/messages.ts'
import { readAccount, savePoints } from '../platform/points.ts'

/** A friend's account, and that of who brought them when both are paid. */
interface FriendSettled {
  friend: Posted
  referrer: Posted | null
}

/** The most that one query may compare with. */
const MOST_COMPARED = 30

/**
 * Pays a friend and who brought them, once the friend's first order is finished. Null when nobody waits for it, which is
 * nearly always and costs nothing: only a first order that a code came with is compared with everybody else's.
 */
export async function settleFriend(
  tx: Transaction,
  ctx: Context,
  posted: Posted,
  shop: Store,
): Promise<FriendSettled | null> {
  const { account } = posted
  if (account.friendOf?.state !== 'waiting' || !shop.loyalty) return null
  const referrer = await readAccount(tx, ctx, account.friendOf.person, shop.id)
  const alike = await isAlike(tx, ctx, account)
  const now = ctx.now()
  const verdict = judgeFriend(account, referrer, alike, shop.loyalty.referral, now)
  return payFriend({ friend: posted, referrer }, verdict, shop, now)
}

/** Whether anybody else's orders came with the same phone, door, card or device. */
async function isAlike(tx: Transaction, ctx: Context, account: LoyaltyAccount): Promise<boolean> {
  const { marks, person } = account
  if (marks.length === 0) return false
  const found = await tx.get(
    collectionAt(ctx.db, 'loyalties/{uid}')
      .where('marks', 'array-contains-any', marks.slice(-MOST_COMPARED))
      // Their own account may be the one of the two.
      .limit(2),
  )
  return found.docs.some(({ id }) => id !== person)
}

/** Saves the account of who brought a friend, and tells both. The friend's own account is saved with its order. */
export function saveFriend(
  tx: Transaction,
  ctx: Context,
  { friend, referrer }: FriendSettled,
  shop: Store,
): void {
  if (!referrer || !shop.loyalty) return
  savePoints(tx, ctx, referrer)
  const { referral } = shop.loyalty
  say(friend.account.person, 'friend', referral.friend)
  say(referrer.account.person, 'referrer', referral.referrer)

  function say(uid: string, as: 'friend' | 'referrer', points: number): void {
    if (points === 0) return
    const about = `${friend.account.person}:${as}`
    const message = messageAbout(shop.id, 'friendPaid', ctx.now(), about, { points, as })
    tell(tx, ctx, uid, [message])
  }
}
