// What the simulator in ../shared/tools/mdrp-sim shows a policy and takes from it (its types.d.ts), as far as
// we use it. Times are whole minutes of the day, places metres.
export type Context = {
  params: {
    pickupServiceMin: number
    dropoffServiceMin: number
    targetClickToDoor: number
    payPerOrder: number
    guaranteedPayPerHour: number
    intervalMin: number
  }
  restaurants: readonly { idx: number; x: number; y: number }[]
  travelTime: (ax: number, ay: number, bx: number, by: number) => number
}

export type OpenOrder = {
  idx: number
  restaurantIdx: number
  x: number
  y: number
  placedAt: number
  /** The restaurant's mean while the food is not ready, when the day is run with estimates only. */
  readyAt: number
}

export type CourierState = {
  idx: number
  x: number
  y: number
  freeAt: number
  onTime: number
  offTime: number
  /** -1 when not sent to one. */
  atRestaurantIdx: number
  arrivedAt: number
  orders: number
}

export type State = {
  now: number
  orders: readonly OpenOrder[]
  couriers: readonly CourierState[]
}

export type Action =
  | { type: 'assign'; courier: number; orders: number[] }
  | { type: 'move'; courier: number; restaurant: number }

export type Policy = {
  name: string
  init?: (context: Context) => void
  plan: (state: State) => Action[]
}
