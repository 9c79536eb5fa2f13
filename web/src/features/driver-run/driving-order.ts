import type { Order } from '@forno/domain/order/order'

/** At the door first, then what is in the car, then what waits at the shop, then what is still being made. */
const rank: Partial<Record<Order['status'], number>> = {
  arrived: 0,
  onTheWay: 1,
  ready: 2,
  baking: 3,
}

/** A driver's stops in the order they will be dealt with; of equals the earlier promise. */
export const inDrivingOrder = (stops: readonly Order[]): Order[] =>
  stops.toSorted(
    (a, b) => (rank[a.status] ?? 4) - (rank[b.status] ?? 4) || a.promise.to - b.promise.to,
  )
