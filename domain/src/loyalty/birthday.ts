import { localDay } from '../time/local-day.ts'
import { days, type Millis } from '../time/millis.ts'
import type { LoyaltyAccount } from './account.ts'
import { grant, type PointsShop } from './grant.ts'
import type { Posted } from './post.ts'

/** A date that was moved brings nothing before a year is nearly over again. */
const NOT_BEFORE: Millis = days(330)
/** Nights that may fail before somebody's day is lost. */
const LOOK_BACK = 3

/** Days of the year (`11-23`) whose points are due at the shop: today's, and of nights that may have failed. */
export function birthdaysDue({ hours }: Pick<PointsShop, 'hours'>, now: Millis): string[] {
  const dates = Array.from({ length: LOOK_BACK }, (_, back) => {
    return localDay(hours.timeZone, now - days(back)).date
  })
  // The 29th of February is on the 1st of March where there is none.
  return dates.flatMap((date) => {
    const [year = 0, ...day] = date.split('-')
    const today = day.join('-')
    return today === '03-01' && !isLeap(Number(year)) ? [today, '02-29'] : [today]
  })
}

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)

/**
 * Gives somebody their birthday's points: once a year, from their first finished order on. Null when there is nothing to
 * give: no account of this shop, no order yet, or it was given less than eleven months ago.
 */
export function giveBirthday(
  account: LoyaltyAccount,
  shop: PointsShop & { id: string },
  now: Millis,
): Posted | null {
  const points = shop.loyalty?.birthday ?? 0
  const { finished, birthdayAt } = account
  if (points === 0 || finished === 0 || account.store !== shop.id) return null
  if (birthdayAt !== null && now < birthdayAt + NOT_BEFORE) return null
  const yearOf = (at: Millis) => localDay(shop.hours.timeZone, at).date.slice(0, 4)
  if (birthdayAt !== null && yearOf(birthdayAt) === yearOf(now)) return null
  const id = `${account.person}:birthday:${yearOf(now)}`
  const cause = { id, kind: 'birthday', store: shop.id, at: now } as const
  return grant({ ...account, birthdayAt: now }, cause, points, shop)
}
