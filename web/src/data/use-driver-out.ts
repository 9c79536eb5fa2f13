import type { DriverPosition } from '@forno/domain/delivery/driver-position'
import type { LivePosition } from '@forno/domain/delivery/live-position'
import type { Order } from '@forno/domain/order/order'
import type { Millis } from '@forno/domain/time/millis'
import { followPosition } from './follow-position.ts'
import { useLive } from './use-live.ts'

/** What a customer may know of where their driver is. */
export type DriverOut =
  /** Not out with this order: nothing is asked for, nothing is shown. */
  | { is: 'notOut' }
  | { is: 'waiting' }
  /** Not to be seen now: another stop comes first, or the shop has closed the view. */
  | { is: 'hidden' }
  /** May be seen, but the phone has not said anything in this shift. */
  | { is: 'silent' }
  | {
      is: 'seen'
      position: LivePosition
      every: Millis
      /** Whether this stop is the next one; a driver on the way to somebody else says nothing about when. */
      next: boolean
    }

/**
 * The driver of an order while it is on its way to `uid`. The view ends with the order's own state, with the server's
 * no and with the list of who may look, whichever is heard of first.
 */
export function useDriverOut(order: Order, uid: string | null, now: Millis): DriverOut {
  const driver = order.status === 'onTheWay' && uid === order.customer ? order.activeDriver : null
  const live = useLive<DriverPosition | null>(driver, (show) => followPosition(driver ?? '', show))
  if (!driver || !uid) return { is: 'notOut' }
  if (live.state === 'waiting') return { is: 'waiting' }
  if (live.state === 'failed' || !live.value) return { is: 'hidden' }
  return seenBy(live.value, uid, now)
}

function seenBy(seen: DriverPosition, uid: string, now: Millis): DriverOut {
  const { position, every, watchers, watchedUntil, next } = seen
  if (!watchers.includes(uid) || now >= watchedUntil) return { is: 'hidden' }
  if (!position) return { is: 'silent' }
  return { is: 'seen', position, every, next: next === null || next === uid }
}
