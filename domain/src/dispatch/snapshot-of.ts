import { distanceMetres } from '../geo/distance.ts'
import { canBeGiven } from '../order/assign-driver.ts'
import type { Order } from '../order/order.ts'
import type { Driver as OnShift } from '../run/driver.ts'
import { driverStatus } from '../run/driver.ts'
import { minutes } from '../time/millis.ts'
import { notToBeAsked } from './declines.ts'
import { expectedAt } from './forecast.ts'
import { foodReady } from './food-ready.ts'
import { lastSign, SILENT_TOO_LONG } from './last-sign.ts'
import { runAhead } from './run-ahead.ts'
import { runCarrying, type Scene, seenOf, speedOf } from './scene.ts'
import type { Driver, OpenOrder, Snapshot } from './snapshot.ts'

/** Metres from the shop within which a driver waits there: a phone in a building is no more exact. */
const AT_SHOP = 150

/** Deliveries that nobody has, and nobody is being asked about. */
export const openOrders = (scene: Scene): Order[] =>
  scene.orders.filter(
    (order) => canBeGiven(order) && order.driver === null && !runCarrying(scene, order.id),
  )

/**
 * The scene as the engine takes it. `stale`: orders that could not arrive fresh any more and are to be brought all the
 * same; the limit is kept for the others.
 */
export function snapshotOf(scene: Scene, stale: ReadonlySet<string> = new Set()): Snapshot {
  const { now, store, desk } = scene
  const { paces, driving } = store
  return {
    now,
    stores: [{ id: store.id, at: store.address.at }],
    orders: openOrders(scene).map((order) => openOrder(scene, order, stale.has(order.id))),
    drivers: scene.drivers.flatMap((driver) => driverIn(scene, driver)),
    pins: desk.pins,
    service: {
      beforePickUp: 0,
      afterPickUp: minutes(paces.pickUp),
      beforeHandOver: minutes(paces.handOver),
      afterHandOver: 0,
    },
    // In whole units of the currency.
    pay: { perOrder: driving.pay.perStop / 100, guaranteedPerHour: driving.pay.perHour / 100 },
    expected: expectedAt(desk.forecast, [store.id], now),
    before: (desk.plan?.runs ?? []).map(({ driver, orders }) => ({
      driverId: driver,
      orderIds: orders,
    })),
    nextPlanIn: minutes(1),
  }
}

function openOrder({ now, store, desk }: Scene, order: Order, isStale: boolean): OpenOrder {
  const { id, fulfilment, placedAt, promise } = order
  return {
    id,
    storeId: store.id,
    at: fulfilment.kind === 'delivery' ? fulfilment.address.at : order.storeAt,
    placedAt,
    promisedAt: promise.to,
    ready: foodReady(order, desk.forecast, now),
    ...(isStale ? {} : { keepsFor: minutes(store.driving.freshFor) }),
    size: 1,
    declinedBy: notToBeAsked(desk.declined?.[id] ?? [], now),
  }
}

function driverIn(scene: Scene, driver: OnShift): Driver[] {
  const { now, store, runs } = scene
  const { uid, shift, capacity, vehicle } = driver
  if (shift?.store !== store.id || driverStatus(driver) === 'onBreak') return []
  const run = runs.find(({ id }) => id === driver.run)
  // What they have in hand is not known here: nobody can say when they are free.
  if (driver.run !== null && !run) return []
  const seen = seenOf(scene, uid)
  // Who has long been silent looks free in some minutes at every plan, and orders would wait for them for ever.
  if (run && now - lastSign(run, seen?.seenAt ?? null) > SILENT_TOO_LONG) return []
  const at = seen?.at ?? store.address.at
  const isThere = distanceMetres(at, store.address.at) <= AT_SHOP
  return [
    {
      id: uid,
      free: run ? runAhead(scene, run, driver).free : { at, from: now },
      ...(!run && isThere ? { waiting: { storeId: store.id, since: now } } : {}),
      shift: { from: shift.from, until: shift.until },
      capacity,
      speed: speedOf(vehicle),
      delivered: shift.brought,
      stores: [store.id],
    },
  ]
}
