import type { DriverPosition } from '../delivery/driver-position.ts'
import type { LngLat } from '../geo/lng-lat.ts'
import type { TravelTimes } from '../geo/travel-times.ts'
import { paces, type Vehicle } from '../geo/vehicle.ts'
import type { Order } from '../order/order.ts'
import type { Driver } from '../run/driver.ts'
import type { Run } from '../run/run.ts'
import { isActive, isCarried } from '../run/statuses.ts'
import type { Store } from '../store/store.ts'
import type { Millis } from '../time/millis.ts'
import type { DispatchDesk } from './desk.ts'

/** What dispatch sees of one shop at one moment, as it is stored. */
export interface Scene {
  now: Millis
  store: Store
  desk: DispatchDesk
  /** Deliveries that have not ended. */
  orders: readonly Order[]
  /** Open ones and those in somebody's hand. */
  runs: readonly Run[]
  /** On shift here. */
  drivers: readonly Driver[]
  positions: readonly DriverPosition[]
  /** Seconds by car; `speedOf` says how much slower others are. */
  between: TravelTimes['between']
}

/** The vehicle that a scene's travel times are for: the one that paid services know everywhere. Scooters are as fast. */
export const SCENE_VEHICLE: Vehicle = 'car'

/** How fast a vehicle is beside the one that travel times are for. */
export const speedOf = (vehicle: Vehicle): number =>
  paces[vehicle].townKmh / paces[SCENE_VEHICLE].townKmh

/** Travel times for one driver of the scene. */
export const betweenFor =
  ({ between }: Pick<Scene, 'between'>, { vehicle }: Pick<Driver, 'vehicle'>) =>
  (from: LngLat, to: LngLat): number =>
    between(from, to) / speedOf(vehicle)

/** The run that an order is in somebody's hands with, or is being offered with. Undefined while it is nobody's. */
export const runCarrying = ({ runs }: Pick<Scene, 'runs'>, order: string): Run | undefined =>
  runs.find(
    (run) =>
      isActive(run.status) &&
      run.stops.some(
        (stop) => stop.order === order && (stop.status === 'waiting' || isCarried(stop.status)),
      ),
  )

/** Where a driver was last, and when. Null until the phone has sent something. */
export function seenOf({ positions }: Pick<Scene, 'positions'>, uid: string) {
  const position = positions.find(({ driver }) => driver === uid)?.position
  return position ? { at: position.at, seenAt: position.seenAt } : null
}
