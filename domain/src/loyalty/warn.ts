import { days, type Millis } from '../time/millis.ts'
import type { LoyaltyAccount } from './account.ts'
import { pointsIn } from './lots.ts'
import { withLots } from './post.ts'

/** Points of one week are told of at once, so that nobody hears of some each day. */
const WEEK: Millis = days(7)

/** Points that will expire soon, and the moment from which the first of them are gone. */
export interface Warning {
  account: LoyaltyAccount
  points: number
  until: Millis
}

/** What has to be told of lots that expire within `warnDays`; null when all of that was told. */
export function warn(account: LoyaltyAccount, warnDays: number, now: Millis): Warning | null {
  const { lots, warnedTo, untold } = account
  if (untold === null || untold > now + days(warnDays)) return null
  const upTo = now + days(warnDays) + WEEK
  const told = lots.filter(({ until }) => until > Math.max(warnedTo, now) && until <= upTo)
  const first = told[0]
  const later = withLots({ ...account, warnedTo: upTo }, lots)
  return { account: later, points: pointsIn(told), until: first?.until ?? now }
}
