import type { Millis } from '../time/millis.ts'

/** Whether a driver's position comes in, as driver, shop and customer are all told. */
export type Sharing = { is: 'off' } | { is: 'live' } | { is: 'paused'; since: Millis }

/** So long without a position is a gap whatever the rate: networks take a breath too. */
const SHORTEST_GAP = 30_000

/** From how long a silence on positions are taken to have stopped: three missed, at least 30 s. */
export const gapAfter = (every: Millis): Millis => Math.max(SHORTEST_GAP, 3 * every)

/**
 * Whether the position is live. `every` is the rate it should come at (null: not shared at all), `pausedSince` what
 * the phone itself said when its screen was locked. Silence counts from the last position: never pretend.
 */
export function sharingOf(
  {
    lastSeenAt,
    every,
    pausedSince,
  }: {
    lastSeenAt: Millis | null
    every: Millis | null
    pausedSince: Millis | null
  },
  now: Millis,
): Sharing {
  if (every === null || lastSeenAt === null) return { is: 'off' }
  // What the phone said before its last position is over.
  if (pausedSince !== null && pausedSince >= lastSeenAt) return { is: 'paused', since: pausedSince }
  return now - lastSeenAt > gapAfter(every) ? { is: 'paused', since: lastSeenAt } : { is: 'live' }
}

/** "Sharing live", "paused since 18:42". `clock` says a time of day in the reader's way. */
export function sharingWords(sharing: Sharing, clock: (at: Millis) => string): string {
  if (sharing.is === 'paused') return `Paused since ${clock(sharing.since)}`
  return sharing.is === 'live' ? 'Sharing live' : 'Not sharing'
}

/** "last seen 40 s ago": how old a position is, in words. */
export function lastSeenWords(age: Millis): string {
  const seconds = Math.max(0, Math.round(age / 1000))
  if (seconds < 10) return 'seen just now'
  if (seconds < 60) return `last seen ${Math.floor(seconds / 5) * 5} s ago`
  const whole = Math.floor(seconds / 60)
  return whole < 60 ? `last seen ${whole} min ago` : 'last seen more than an hour ago'
}
