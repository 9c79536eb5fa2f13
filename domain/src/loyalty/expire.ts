import type { Millis } from '../time/millis.ts'
import { pointsIn } from './lots.ts'
import type { LoyaltyAccount } from './account.ts'
import { debit, type Posted, toPost } from './post.ts'

/** Points that count at this moment: those that are over may still be in the balance until the night takes them out. */
export const pointsAt = ({ lots }: Pick<LoyaltyAccount, 'lots'>, now: Millis): number =>
  pointsIn(lots.filter(({ until }) => until > now))

/** Takes out what is over. The account's version is in the line's id: of two who do it one has not seen the other. */
export function expire(account: LoyaltyAccount, store: string, now: Millis): Posted {
  const over = pointsIn(account.lots.filter(({ until }) => until <= now))
  const id = `${account.person}:expire:${account.version}`
  return debit(toPost(account), { id, kind: 'expire', store, at: now }, over)
}
