import type { Store } from '../store/store.ts'
import { days, type Millis } from '../time/millis.ts'
import { localDay, startOfNextDay } from '../time/local-day.ts'
import type { LoyaltyAccount } from './account.ts'
import { type Cause, credit, type Posted, toPost } from './post.ts'

/** What of a shop says how long its points count and by whose calendar. */
export type PointsShop = Pick<Store, 'loyalty' | 'hours'>

/** For points that were promised by a shop that gives none any more. */
const KEPT_DAYS = 365

/** Until when points count that come now: the end of a day at the shop, so that those of one day are one lot. */
export const keptUntil = ({ loyalty, hours }: PointsShop, now: Millis): Millis =>
  startOfNextDay(hours.timeZone, now + days(loyalty?.keptDays ?? KEPT_DAYS))

/** The month by the shop's calendar: `2026-11`. */
export const monthOf = ({ hours }: Pick<Store, 'hours'>, at: Millis): string =>
  localDay(hours.timeZone, at).date.slice(0, 7)

/**
 * Gives somebody points that no order has earned: to make something good, on a birthday, for a friend. `cause.id` says
 * what for (`{case}:makeGood:1`), so that it is given once.
 */
export const grant = (
  account: LoyaltyAccount,
  cause: Cause,
  points: number,
  shop: PointsShop,
): Posted => credit(toPost(account), cause, [{ until: keptUntil(shop, cause.at), points }])
