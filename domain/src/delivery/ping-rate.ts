import { distanceMetres } from '../geo/distance.ts'
import type { Millis } from '../time/millis.ts'
import type { Ping } from './ping.ts'

/** What decides how often a driver's phone says where it is. */
export interface Sending {
  onShift: boolean
  /** At the shop's counter, nothing on board. */
  atShop: boolean
  moving: boolean
  /** A grant is open, so somebody looks at the dot. */
  watched: boolean
}

/** Milliseconds between two positions: battery and writes against a dot that lives. */
export const RATES = { watched: 4_500, usual: 12_000, atShop: 45_000 } as const

/** How long to wait before the next position. Null off shift: then none is taken at all. */
export function pingEvery({ onShift, atShop, moving, watched }: Sending): Millis | null {
  if (!onShift) return null
  if (atShop) return RATES.atShop
  return moving && watched ? RATES.watched : RATES.usual
}

/** Metres a second from which somebody is on their way: brisk walking. */
const WALKING = 1.5

/** Whether somebody moves, by the phone's own speed, else by two fixes further apart than they are exact. */
export function isMoving(before: Ping | null, { at, accuracy, seenAt, speed }: Ping): boolean {
  if (speed !== null) return speed >= WALKING
  if (!before || seenAt <= before.seenAt) return false
  const metres = distanceMetres(before.at, at) - Math.max(before.accuracy, accuracy)
  return metres / ((seenAt - before.seenAt) / 1000) >= WALKING
}
