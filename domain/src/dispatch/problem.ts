import { decidedIn } from './allowed.ts'
import { demandOf } from './demand.ts'
import { stillToCome } from './estimates.ts'
import { payOf } from './pay.ts'
import { type Travel, placesOf } from './places.ts'
import type { Driver, OpenOrder, Snapshot } from './snapshot.ts'
import type { Weights } from './weights.ts'

const MINUTE = 60_000

/** A snapshot as numbers for the search: things are indices, times are minutes from `now`. */
export type Problem = ReturnType<typeof problemOf>

/** Compiles a snapshot. An unknown store id throws: the caller's data is broken. */
export function problemOf(snapshot: Snapshot, travel: Travel, weights: Weights) {
  const { stores, orders, drivers, now, service } = snapshot
  const storeIndex = indexOf(stores)
  const orderIndex = indexOf(orders)
  const driverIndex = indexOf(drivers)
  const places = placesOf(snapshot, travel)
  const storeAt = (id: string): number => {
    const at = storeIndex.get(id)
    if (at === undefined) throw new Error(`dispatch: no store ${id} in the snapshot`)
    return at
  }
  const fromNow = (at: number) => (at - now) / MINUTE
  const ofOrders = (value: (order: OpenOrder) => number) => Float64Array.from(orders, value)
  const ofDrivers = (value: (driver: Driver) => number) => Float64Array.from(drivers, value)
  const due = orders.map(({ ready }) => {
    return stillToCome(fromNow(ready.at), ready.give / MINUTE)
  })
  return {
    snapshot,
    weights,
    ...places,
    ...decidedIn(snapshot, orderIndex, driverIndex),
    ...demandOf(snapshot, storeIndex, places, weights),
    orderIndex,
    driverIndex,
    stores: stores.length,
    orders: orders.length,
    drivers: drivers.length,
    store: Int32Array.from(orders, ({ storeId }) => storeAt(storeId)),
    placed: ofOrders(({ placedAt }) => fromNow(placedAt)),
    promised: ofOrders(({ promisedAt }) => fromNow(promisedAt)),
    ready: Float64Array.from(due, ({ at }) => at),
    give: Float64Array.from(due, ({ give }) => give),
    keeps: ofOrders(({ keepsFor }) => (keepsFor ?? Infinity) / MINUTE),
    size: ofOrders(({ size }) => size),
    free: ofDrivers(({ free, shift }) => Math.max(0, fromNow(Math.max(free.from, shift.from)))),
    until: ofDrivers(({ shift }) => fromNow(shift.until)),
    speed: ofDrivers(({ speed }) => speed),
    capacity: ofDrivers(({ capacity }) => capacity ?? Infinity),
    waitingAt: Int32Array.from(drivers, ({ waiting }) => (waiting ? storeAt(waiting.storeId) : -1)),
    waitingSince: ofDrivers(({ waiting, shift }) =>
      waiting ? fromNow(Math.max(waiting.since, shift.from)) : 0,
    ),
    beforePickUp: service.beforePickUp / MINUTE,
    afterPickUp: service.afterPickUp / MINUTE,
    beforeHandOver: service.beforeHandOver / MINUTE,
    afterHandOver: service.afterHandOver / MINUTE,
    nextPlan: snapshot.nextPlanIn / MINUTE,
    payFor: payOf(snapshot, weights),
  }
}

const indexOf = (things: readonly { id: string }[]): ReadonlyMap<string, number> =>
  new Map(things.map(({ id }, at) => [id, at]))
