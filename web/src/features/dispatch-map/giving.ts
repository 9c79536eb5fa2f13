import type { Pin } from '@forno/domain/dispatch/snapshot'
import type { Driver } from '@forno/domain/run/driver'
import type { Run } from '@forno/domain/run/run'
import { deskOf, listOf, useBoard } from './board.ts'
import { giveOrder, pinOrder } from './office.ts'

/** What giving an order to a driver means: at once, or kept for them until they are back. */
export type Giving = { how: 'now' } | { how: 'later'; because: string }

/** A driver on the road or on a break cannot be handed a bag: the order is pinned to them, for dispatch to plan. */
export function givingTo({ shift, run }: Driver, runs: readonly Run[]): Giving {
  if (shift && shift.pausedAt !== null) return { how: 'later', because: 'after their break' }
  const inHand = runs.find(({ id }) => id === run)
  return inHand?.status === 'underWay'
    ? { how: 'later', because: 'when they are back' }
    : { how: 'now' }
}

/** Gives it, or pins it, as `givingTo` says. Resolves to whether the shop took it. */
export function giveTo(order: string, driver: string): Promise<boolean> {
  const board = useBoard.getState()
  const known = listOf(board.drivers).find(({ uid }) => uid === driver)
  const store = listOf(board.orders).find(({ id }) => id === order)?.store
  if (!known || store === undefined || givingTo(known, listOf(board.runs)).how === 'now') {
    return giveOrder(order, driver)
  }
  const pin: Pin = { kind: 'give', orderId: order, driverId: driver }
  return pinOrder(store, order, pin, deskOf(board)?.pins ?? [])
}
