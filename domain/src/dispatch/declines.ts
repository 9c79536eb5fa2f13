import type { Run } from '../run/run.ts'
import { type Millis, minutes } from '../time/millis.ts'
import type { Decline } from './desk.ts'

/**
 * Who did not answer may be asked again after this long. Nobody has said no: a phone was in a pocket. Longer, and a shop
 * with one driver lets pizza stand; shorter, and the same phone rings while others could be asked.
 */
export const SILENCE_HOLDS: Millis = minutes(5)

/** By live order, everybody who has declined it: what was known, and what the runs' offers tell since. */
export function declinesOf(
  known: Readonly<Record<string, readonly Decline[]>>,
  runs: readonly Run[],
  live: readonly string[],
): Record<string, Decline[]> {
  const declines: Record<string, Decline[]> = {}
  for (const order of live) {
    const all = [...(known[order] ?? [])]
    for (const decline of runs.flatMap((run) => declinesIn(run, order))) {
      const same = ({ driver, at }: Decline) => driver === decline.driver && at === decline.at
      if (!all.some(same)) all.push(decline)
    }
    if (all.length > 0) declines[order] = all
  }
  return declines
}

const declinesIn = ({ stops, offers }: Run, order: string): Decline[] =>
  stops.some((stop) => stop.order === order)
    ? offers.flatMap(({ driver, at, answer }) =>
        answer === 'declined' || answer === 'timedOut'
          ? [{ driver: driver.uid, at, said: answer }]
          : [],
      )
    : []

/** Drivers who are not asked about an order now. */
export const notToBeAsked = (declines: readonly Decline[], now: Millis): string[] => [
  ...new Set(
    declines
      .filter(({ said, at }) => said === 'declined' || now - at < SILENCE_HOLDS)
      .map(({ driver }) => driver),
  ),
]
