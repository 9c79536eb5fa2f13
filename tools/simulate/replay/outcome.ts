/** An order that somebody got. Times in milliseconds of the shop's evening, whatever the clock on the wall did. */
export interface Brought {
  id: string
  placedAt: number
  readyAt: number
  handedOverAt: number
  /** Until when it was promised. */
  promisedAt: number
}

/** A driver's way with some orders, from taking the bags to being back at the shop. */
export interface Driven {
  driver: string
  stops: number
  from: number
  until: number
  metres: number
}

/** What an evening came to. */
export interface Outcome {
  brought: readonly Brought[]
  driven: readonly Driven[]
  drivers: number
  /** From when the drivers were there, until the last of them was back. */
  from: number
  until: number
}
