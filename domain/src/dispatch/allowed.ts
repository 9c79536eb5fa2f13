import type { Snapshot } from './snapshot.ts'

/** Nobody: the pin names a driver who is not there, or two different ones. */
const NOBODY = -2
const ANYBODY = -1

/** What people have decided, by index. */
export type Decided = {
  /** 1 where this driver may take this order: `driver * orders + order`. */
  may: Uint8Array
  /** Minutes from now before which an order stays; Infinity while held without an end. */
  hold: Float64Array
  /** Orders that must not share a bag with this one. */
  apart: ReadonlyMap<number, ReadonlySet<number>>
}

/** Pins, refusals, zones, stores and bag sizes as tables for the search. */
export function decidedIn(
  snapshot: Snapshot,
  orderIndex: ReadonlyMap<string, number>,
  driverIndex: ReadonlyMap<string, number>,
): Decided {
  const { orders, drivers, now } = snapshot
  const hold = new Float64Array(orders.length).fill(-Infinity)
  const givenTo = new Int32Array(orders.length).fill(ANYBODY)
  const apart = new Map<number, Set<number>>()
  for (const pin of snapshot.pins) {
    if (pin.kind === 'apart') {
      keepApart(
        apart,
        pin.orderIds.flatMap((id) => orderIndex.get(id) ?? []),
      )
      continue
    }
    const order = orderIndex.get(pin.orderId)
    if (order === undefined) continue
    if (pin.kind === 'hold') {
      const until = pin.until === undefined ? Infinity : (pin.until - now) / 60_000
      hold[order] = Math.max(hold[order]!, until)
    } else {
      const driver = driverIndex.get(pin.driverId) ?? NOBODY
      givenTo[order] = givenTo[order] === ANYBODY || givenTo[order] === driver ? driver : NOBODY
    }
  }
  const may = new Uint8Array(drivers.length * orders.length)
  drivers.forEach((driver, d) => {
    orders.forEach((order, o) => {
      const allowed =
        (givenTo[o] === ANYBODY || givenTo[o] === d) &&
        hold[o] !== Infinity &&
        order.size <= (driver.capacity ?? Infinity) &&
        !order.declinedBy.includes(driver.id) &&
        (driver.stores?.includes(order.storeId) ?? true) &&
        (order.zone === undefined || (driver.zones?.includes(order.zone) ?? true))
      may[d * orders.length + o] = allowed ? 1 : 0
    })
  })
  return { may, hold, apart }
}

function keepApart(apart: Map<number, Set<number>>, members: readonly number[]): void {
  for (const one of members) {
    const others = apart.get(one) ?? new Set<number>()
    for (const other of members) if (other !== one) others.add(other)
    apart.set(one, others)
  }
}
