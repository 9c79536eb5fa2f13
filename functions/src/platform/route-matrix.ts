import type { LngLat } from '@forno/domain/geo/lng-lat'
import type { MatrixCall } from '@forno/domain/geo/plan-matrix-calls'
import type { Vehicle } from '@forno/domain/geo/vehicle'

/** The way from one place to another, as a service answers it. */
export interface Way {
  from: LngLat
  to: LngLat
  seconds: number
}

/** A paid service that knows the traffic. */
export interface RouteMatrix {
  /** Elements that a shop may ask for on one day. */
  perDay: number
  /**
   * Every way of one call that the service can tell; those it cannot are missing. Throws when it does not answer at
   * all, in time, or with anything but an answer.
   */
  ask: (vehicle: Vehicle, call: MatrixCall) => Promise<Way[]>
}
