import type { Run } from '@forno/domain/run/run'
import { isOnItsWay } from '@forno/domain/run/statuses'
import type { Stop } from '@forno/domain/run/stop'

/** The driver still has to go there. */
export const isAhead = ({ status }: Pick<Stop, 'status'>): boolean =>
  status === 'waiting' || isOnItsWay(status)

/**
 * All orders of a run in a new sequence: one that is ahead moved by so many places among those that are. What has
 * been brought stays in front, as it was.
 */
export function sequenceWith({ stops }: Pick<Run, 'stops'>, order: string, by: number): string[] {
  const ahead = stops.filter(isAhead).map((stop) => stop.order)
  const from = ahead.indexOf(order)
  const to = Math.max(0, Math.min(ahead.length - 1, from + by))
  if (from >= 0) ahead.splice(to, 0, ...ahead.splice(from, 1))
  return [...stops.filter((stop) => !isAhead(stop)).map((stop) => stop.order), ...ahead]
}
