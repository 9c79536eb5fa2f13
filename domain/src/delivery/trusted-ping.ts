import { distanceMetres } from '../geo/distance.ts'
import type { Millis } from '../time/millis.ts'
import type { Ping } from './ping.ts'

/** Fixes less exact than this many metres are not used: the dot would stand in the wrong street. */
export const LEAST_ACCURACY = 50

/** Nobody delivers faster: 150 km/h in metres a second. Faster means that one of two fixes is wrong. */
const FASTEST = 42

/** A phone's clock may be so much ahead of the shop's. */
const CLOCK_SLACK = 30_000

/** What is known of where somebody is: the last fix that was believed, and one that contradicts it. */
export interface Trusted {
  last: Ping | null
  doubted: Ping | null
}
export const nothingTrusted: Trusted = { last: null, doubted: null }

export type Verdict = 'kept' | 'inexact' | 'older' | 'fromTheFuture' | 'jump'

/**
 * Looks at a new fix. It is left out when it is inexact, not newer than the last one, from the future, or further
 * away than anybody can have got. Two of those that agree with each other are believed: then it was the last one
 * that was wrong, and a driver is not lost for the rest of the evening.
 */
export function nextTrusted(
  { last, doubted }: Trusted,
  ping: Ping,
  now: Millis,
): { trusted: Trusted; verdict: Verdict } {
  const out = (verdict: Verdict, doubt = doubted) => ({
    trusted: { last, doubted: doubt },
    verdict,
  })
  if (ping.accuracy > LEAST_ACCURACY) return out('inexact')
  if (ping.seenAt > now + CLOCK_SLACK) return out('fromTheFuture')
  if (last && ping.seenAt <= last.seenAt) return out('older')
  if (last && !canFollow(last, ping) && !(doubted && canFollow(doubted, ping))) {
    return out('jump', ping)
  }
  return { trusted: { last: ping, doubted: null }, verdict: 'kept' }
}

function canFollow(before: Ping, after: Ping): boolean {
  if (after.seenAt <= before.seenAt) return false
  const seconds = (after.seenAt - before.seenAt) / 1000
  const give = before.accuracy + after.accuracy
  return distanceMetres(before.at, after.at) <= FASTEST * seconds + give
}
