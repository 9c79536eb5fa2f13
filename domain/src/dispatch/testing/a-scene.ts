import { nobodyWatches, type DriverPosition } from '../../delivery/driver-position.ts'
import type { LngLat } from '../../geo/lng-lat.ts'
import { straightTravel } from '../../geo/straight-travel.ts'
import type { Order } from '../../order/order.ts'
import { aDriver } from '../../run/testing/a-run.ts'
import { aStore, NEAR } from '../../testing/a-store.ts'
import { aCheckout, aDeliveryTo, anOrder, EVENING } from '../../testing/an-order.ts'
import type { Millis } from '../../time/millis.ts'
import { newDesk } from '../desk.ts'
import type { Scene } from '../scene.ts'

/** The builders' shop at eight in the evening, with one driver who waits there and nothing to do. */
export const aScene = (changes: Partial<Scene> = {}): Scene => ({
  now: EVENING,
  store: aStore(),
  desk: newDesk('centro'),
  orders: [],
  runs: [],
  drivers: [aDriver()],
  positions: [],
  between: straightTravel('car').between,
  ...changes,
})

/** A delivery that nobody has, packed unless it says otherwise, whose stages ended so that it got there now. */
export function aWaitingOrder(changes: Partial<Order> = {}, at: LngLat = NEAR): Order {
  const order = anOrder(
    { status: 'ready', driver: null, activeDriver: null, run: null, ...changes },
    { checkout: aCheckout({ fulfilment: aDeliveryTo(at) }) },
  )
  return { ...order, stageTimes: { ...order.stageTimes, [order.status]: EVENING } }
}

/** Where a phone says that its driver is. */
export const aPosition = (
  driver: string,
  at: LngLat,
  seenAt: Millis = EVENING,
): DriverPosition => ({
  driver,
  store: 'centro',
  position: { at: [...at], seenAt, heading: null, pausedSince: null },
  every: 5000,
  ...nobodyWatches,
})
