import { placeAfter } from '@forno/domain/delivery/drawn-position'
import { distanceMetres } from '@forno/domain/geo/distance'
import type { LngLat } from '@forno/domain/geo/lng-lat'
import type { Tour } from '@forno/domain/geo/tour-route'
import type { EveningClock } from '../clock.ts'

/** Real milliseconds between two steps on the map. */
const STEP = 250

/** Drives along a way at its own pace, by the evening's clock. `passes` hears of each step, with the heading. */
export async function driveAlong(
  way: Tour,
  clock: EveningClock,
  passes: (at: LngLat, heading: number | null) => void,
): Promise<void> {
  const began = clock.now()
  let last: LngLat | null = null
  for (;;) {
    const seconds = clock.hurried ? way.seconds : (clock.now() - began) / 1000
    const at = placeAfter(way, seconds)
    if (at) passes(at, last && headingTo(last, at))
    if (seconds >= way.seconds || !at) return
    last = at
    await clock.waitOnTheWall(Math.min(STEP, ((way.seconds - seconds) * 1000) / clock.speed + 1))
  }
}

/** Degrees clockwise from north; null for who has not moved. */
export function headingTo(from: LngLat, to: LngLat): number | null {
  if (distanceMetres(from, to) < 1) return null
  const east = (to[0] - from[0]) * Math.cos((from[1] * Math.PI) / 180)
  const degrees = (Math.atan2(east, to[1] - from[1]) * 180) / Math.PI
  return (degrees + 360) % 360
}
