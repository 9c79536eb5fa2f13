import type { LngLat } from '../geo/lng-lat.ts'
import type { Route } from '../geo/road-route.ts'
import { type Millis, minutes } from '../time/millis.ts'

/** How a driver is drawn: where they were seen, or where they should be by now. */
export interface Drawn {
  at: LngLat
  /** Not seen but reckoned: drawn dashed, and said so. */
  estimated: boolean
  age: Millis
}

/** Older than this, a dot where somebody was seen would be a lie. */
export const DOT_IS_OLD: Millis = 30_000

/** Nobody's way is guessed for longer than this: then the dot waits where it got to. */
const GUESSED_AT_MOST: Millis = minutes(3)

/**
 * Where to draw a driver. A fresh position as it is; an old one moved on along the route that began there, at the
 * route's own pace, marked as estimated. Without a route an old position stays, and is marked too.
 */
export function drawnPosition(
  seen: { at: LngLat; seenAt: Millis },
  route: Pick<Route, 'line' | 'times'> | null,
  now: Millis,
): Drawn {
  const age = Math.max(0, now - seen.seenAt)
  if (age <= DOT_IS_OLD) return { at: seen.at, estimated: false, age }
  const at = route && placeAfter(route, Math.min(age, GUESSED_AT_MOST) / 1000)
  return { at: at ?? seen.at, estimated: true, age }
}

/** Where somebody is on a route after so many seconds: at its end once they are over. Null on a route of nothing. */
export function placeAfter(
  { line, times }: Pick<Route, 'line' | 'times'>,
  seconds: number,
): LngLat | null {
  const point = (i: number): LngLat | null => {
    const [lng, lat] = line.slice(2 * i, 2 * i + 2)
    return lng === undefined || lat === undefined ? null : [lng, lat]
  }
  const next = times.findIndex((time) => time >= seconds)
  const to = point(next < 0 ? times.length - 1 : next)
  const from = point(next - 1)
  if (next <= 0 || !from || !to) return to
  const [before = 0, after = 0] = times.slice(next - 1, next + 1)
  const part = after > before ? (seconds - before) / (after - before) : 1
  return [from[0] + (to[0] - from[0]) * part, from[1] + (to[1] - from[1]) * part]
}
