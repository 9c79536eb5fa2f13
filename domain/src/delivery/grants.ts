import * as v from 'valibot'
import { currentStop, type Run } from '../run/run.ts'
import { isOnItsWay } from '../run/statuses.ts'
import type { Stop } from '../run/stop.ts'
import { type Millis, millisSchema, minutes } from '../time/millis.ts'
import type { PositionFrom } from './position-from.ts'

/** After a hand-over the position is gone within this long: the time a closing has to reach the last screen. */
export const GONE_WITHIN: Millis = 5_000

/** No stop takes longer than this. A grant that nobody closes, because a phone died on the way, ends by itself. */
export const GRANT_LASTS: Millis = minutes(90)

/** One customer may see one driver, until then at most. The rules read this; nothing else opens a position. */
export const positionGrantSchema = v.strictObject({
  order: v.string(),
  customer: v.string(),
  driver: v.string(),
  until: millisSchema,
})
export type PositionGrant = v.InferOutput<typeof positionGrantSchema>

/**
 * Whose customer may see the driver at this moment. Only while the food is in the bag and on its way to them; by the
 * setting `nextStop` only one at a time. Never before pick-up, never once it was handed over, left or turned
 * back, and never anybody when the run is not under way.
 */
export function openGrants(run: Run, from: PositionFrom): PositionGrant[] {
  const { driver, departedAt } = run
  if (run.status !== 'underWay' || !driver || departedAt === null) return []
  const grant = (stop: Stop): PositionGrant => ({
    order: stop.order,
    customer: stop.customer,
    driver: driver.uid,
    until: opened(run, departedAt) + GRANT_LASTS,
  })
  if (from === 'pickUp') return run.stops.filter(({ status }) => isOnItsWay(status)).map(grant)
  const current = currentStop(run)
  return current ? [grant(current)] : []
}

/** The last thing that can have opened a grant: setting out, or the end of a stop before. */
function opened({ stops }: Run, departedAt: Millis): Millis {
  const ends = stops.flatMap(({ times }) => [times.handedOver, times.left, times.returning])
  return Math.max(departedAt, ...ends.map((at) => at ?? 0))
}

export interface GrantChange {
  /** To be written, with the driver's position as soon as there is one. */
  open: PositionGrant[]
  /** Orders whose grant and position are to be deleted, in the same commit as the change of the run. */
  close: string[]
}

/** What a change of a run opens and closes. Null: there was no run before. */
export function grantChange(before: Run | null, after: Run, from: PositionFrom): GrantChange {
  const was = before ? openGrants(before, from) : []
  const is = openGrants(after, from)
  const same = (a: PositionGrant, b: PositionGrant) =>
    a.order === b.order && a.driver === b.driver && a.until === b.until
  return {
    open: is.filter((grant) => !was.some((one) => same(one, grant))),
    close: was
      .filter(({ order }) => !is.some((one) => one.order === order))
      .map(({ order }) => order),
  }
}

/** Whether somebody may be shown a position now: what the rules ask, as a function. */
export const maySeePosition = (
  grant: PositionGrant | null,
  customer: string,
  now: Millis,
): boolean => grant !== null && grant.customer === customer && now < grant.until
