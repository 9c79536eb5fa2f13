import type { Millis } from '../time/millis.ts'

/** Why something is as it is, as data; `reasons.ts` puts it into words. */
export type Reason =
  | { kind: 'pinned' }
  | { kind: 'onlyOne' }
  /** Comes so many minutes after the food (before it: negative). */
  | { kind: 'soonest'; afterFood: number }
  | { kind: 'sameWay'; orders: number }
  | { kind: 'afterOther' }
  | { kind: 'guarantee' }
  | { kind: 'expectsOrders'; gain: number }

/** Why an order is in no run. */
export const leftOutReasons = [
  'held',
  'pinnedToNobody',
  'nobodyMay',
  'wouldBeStale',
  'nobodyInTime',
] as const
export type LeftOut = (typeof leftOutReasons)[number]

export type PlannedStop = { orderId: string; handOverAt: Millis }

/** What one driver carries at once. */
export type Run = {
  driverId: string
  storeId: string
  /** In the sequence of the hand-overs. */
  stops: PlannedStop[]
  arriveAt: Millis
  pickUpAt: Millis
  /** Latest moment to set off for the store without being late for the food. */
  leaveBy: Millis
  /**
   * What to do before the next plan. `stay`: nothing yet. `go`: to this store, empty, perhaps only a stage on the
   * way. `pickUp`: take the bags; from then on the run is final.
   */
  begin: { kind: 'stay' } | { kind: 'go'; storeId: string } | { kind: 'pickUp' }
  reason: Reason
}

/** Where a driver with nothing to do should wait: go to `viaStoreId` first, ask again there. */
export type Wait = { driverId: string; storeId: string; viaStoreId: string; reason: Reason }

export type Plan = {
  /** By driver, each driver's in their sequence. */
  runs: Run[]
  waits: Wait[]
  leftOut: { orderId: string; why: LeftOut }[]
  /** The plan's own measure, in minutes of waiting: less is better. */
  measure: number
  /** Steps of the search that were made. */
  steps: number
}
