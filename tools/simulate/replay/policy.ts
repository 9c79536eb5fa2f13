import type { LngLat } from '@forno/domain/geo/lng-lat'

/** An order as a policy may see it: nothing that a shop could not know at that moment. */
export interface SeenOrder {
  id: string
  at: LngLat
  placedAt: number
  promisedAt: number
  /** When the food left the oven; null while it is not ready. */
  readyAt: number | null
  /** When the shop expects it to be ready. */
  expectedAt: number
}

/** A driver as a policy may see them. Who has brought the last order goes back to the shop. */
export interface SeenDriver {
  id: string
  /** The last door, and when it is done with it. */
  at: LngLat
  freeAt: number
  /** When they are at the shop again. */
  backAt: number
  orders: number
}

export interface Seen {
  now: number
  orders: readonly SeenOrder[]
  drivers: readonly SeenDriver[]
}

/** Who sets out with what, in the sequence of the doors. The food must be ready, the driver done with the last run. */
export interface SetOut {
  driver: string
  orders: readonly string[]
}

/** How a shop sends its drivers: asked once a minute. */
export type Policy = (seen: Seen) => SetOut[]

/** What all policies of a replay share. */
export interface Town {
  shop: LngLat
  /** Stops that fit into a bag. */
  capacity: number
  /** Seconds from one place to another, as dispatch reckons. */
  travel: (from: LngLat, to: LngLat) => number
  /** Until when the drivers are there. */
  until: number
}

/** From "take these" to the scooter moving off. */
export const LOADING = 60_000
/** At the door, on average: what dispatch plans with. Drawn around it for each order. */
export const AT_THE_DOOR = 120_000
