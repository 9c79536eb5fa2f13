import type { Ping } from '@forno/domain/delivery/ping'
import { TRAIL_KEPT, TRAIL_POINTS, type TrailPiece } from '@forno/domain/delivery/trail'
import type { Millis } from '@forno/domain/time/millis'

/** Between two points of the trail, and between two writings of it, ms. */
const POINT_EVERY: Millis = 5_000
const PIECE_EVERY: Millis = 60_000

/** Gathers a driver's way and hands it on in pieces of about a minute. Without a network it waits, up to two hours. */
export function trailKeeper(
  { driver, store }: Pick<TrailPiece, 'driver' | 'store'>,
  write: (id: string, piece: TrailPiece) => Promise<void>,
) {
  let points: Ping[] = []
  let began: Millis | null = null
  let lastAt: Millis = 0
  const writeOut = (online: boolean) => {
    // Two hours without a network: what is older is not worth the memory.
    points = points.slice(-24 * TRAIL_POINTS)
    if (!online) return
    while (points.length > 0) {
      const part = points.splice(0, TRAIL_POINTS)
      const last = part.at(-1)
      if (!last) return
      const piece: TrailPiece = {
        driver,
        store,
        line: part.flatMap(({ at }) => [...at]),
        times: part.map(({ seenAt }) => seenAt),
        expireAt: last.seenAt + TRAIL_KEPT,
      }
      // Lost pieces are gaps in a map for the office, no more: nobody waits for them.
      void write(`${driver}-${part[0]?.seenAt ?? last.seenAt}`, piece).catch(() => undefined)
    }
  }
  return {
    add(ping: Ping, online: boolean) {
      if (ping.seenAt - lastAt < POINT_EVERY) return
      lastAt = ping.seenAt
      points.push(ping)
      began ??= ping.seenAt
      if (ping.seenAt - began < PIECE_EVERY || !online) return
      began = null
      writeOut(online)
    },
    /** The rest of it: the shift ends or the page goes. */
    finish: (online: boolean) => writeOut(online),
  }
}
