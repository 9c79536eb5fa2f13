// The engine as a player of ../shared/tools/mdrp-sim: what the simulator shows becomes a snapshot, the plan its
// actions. Nothing here knows an instance.
import {
  type Forecast,
  afterOrder,
  afterReady,
  expectedAt,
  noForecast,
  usualGive,
} from '../../domain/src/dispatch/forecast.ts'
import type { Plan } from '../../domain/src/dispatch/plan.ts'
import { planDispatch } from '../../domain/src/dispatch/plan-dispatch.ts'
import type { Snapshot } from '../../domain/src/dispatch/snapshot.ts'
import { type Weights, usualWeights } from '../../domain/src/dispatch/weights.ts'
import type { Action, Context, CourierState, OpenOrder, Policy, State } from './simulator.ts'

const MINUTE = 60_000
/** The simulator's day begins at minute 0, a snapshot's moments must not be negative. */
const MIDNIGHT = 86_400_000
const at = (minute: number) => MIDNIGHT + minute * MINUTE
/** Couriers who come on duty within so many minutes are planned with. */
const SOON = 30

/** `--set seed=2`, `steps=100`, or a weight by its name, tries another engine. */
export default function forno(options: Record<string, number | string> = {}): Policy {
  const tried = Object.entries(options).filter(([name]) => name in usualWeights)
  const weights: Weights = {
    ...usualWeights,
    ...Object.fromEntries(tried.map(([name, value]) => [name, Number(value)])),
  }
  const steps = options.steps === undefined ? {} : { steps: Number(options.steps) }
  const salt = Number(options.seed ?? 0) * 10_000
  let day: Context | undefined
  let forecast: Forecast = noForecast
  let before: Snapshot['before'] = []
  const said = new Map<number, number>()
  const known = new Set<number>()

  /** The kitchen's word when an order is first seen, and what came of it when the food is there. */
  function learn(orders: readonly OpenOrder[], now: number): void {
    for (const { idx, restaurantIdx, placedAt, readyAt } of orders) {
      if (!said.has(idx)) {
        said.set(idx, readyAt)
        const order = {
          storeId: String(restaurantIdx),
          placedAt: at(placedAt),
          readyAt: at(readyAt),
        }
        forecast = afterOrder(forecast, order)
      }
      if (readyAt > now || known.has(idx)) continue
      known.add(idx)
      forecast = afterReady(forecast, {
        placedAt: at(placedAt),
        said: at(said.get(idx) ?? readyAt),
        came: at(readyAt),
      })
    }
  }

  return {
    name: 'forno',
    init: (context) => {
      day = context
    },
    plan: (state) => {
      if (!day) throw new Error('init comes first')
      const { travelTime } = day
      learn(state.orders, state.now)
      const snapshot = snapshotOf(day, state, forecast, before, said)
      const plan = planDispatch(snapshot, {
        seed: state.now + salt,
        travel: (from, to) => travelTime(from[0], from[1], to[0], to[1]) * 60,
        weights,
        ...steps,
      })
      before = plan.runs
        .filter(({ begin }) => begin.kind !== 'pickUp')
        .map(({ driverId, stops }) => ({ driverId, orderIds: stops.map((stop) => stop.orderId) }))
      return actionsOf(plan)
    },
  }
}

function snapshotOf(
  { params, restaurants }: Context,
  { now, orders, couriers }: State,
  forecast: Forecast,
  before: Snapshot['before'],
  said: ReadonlyMap<number, number>,
): Snapshot {
  const estimate = (placedAt: number, word: number) => ({
    at: at(word),
    give: usualGive(forecast, (word - placedAt) * MINUTE),
  })
  const stores = restaurants.map(({ idx, x, y }) => ({ id: String(idx), at: [x, y] as const }))
  const halfPickUp = (params.pickupServiceMin / 2) * MINUTE
  const halfHandOver = (params.dropoffServiceMin / 2) * MINUTE
  return {
    now: at(now),
    stores,
    orders: orders.map(({ idx, restaurantIdx, x, y, placedAt, readyAt }) => ({
      id: String(idx),
      storeId: String(restaurantIdx),
      at: [x, y] as const,
      placedAt: at(placedAt),
      promisedAt: at(placedAt + params.targetClickToDoor),
      // Food that is there is known; else what was first said, with what the day has taught of the kitchen's word.
      ready:
        readyAt > now ? estimate(placedAt, said.get(idx) ?? readyAt) : { at: at(readyAt), give: 0 },
      size: 1,
      declinedBy: [],
    })),
    drivers: couriers.filter(({ onTime }) => onTime <= now + SOON).map(driverOf),
    pins: [],
    service: {
      beforePickUp: halfPickUp,
      afterPickUp: halfPickUp,
      beforeHandOver: halfHandOver,
      afterHandOver: halfHandOver,
    },
    pay: { perOrder: params.payPerOrder, guaranteedPerHour: params.guaranteedPayPerHour },
    expected: expectedAt(
      forecast,
      stores.map(({ id }) => id),
      at(now),
    ),
    before,
    nextPlanIn: params.intervalMin * MINUTE,
  }
}

const driverOf = (courier: CourierState): Snapshot['drivers'][number] => ({
  id: String(courier.idx),
  free: { at: [courier.x, courier.y], from: at(courier.freeAt) },
  ...(courier.atRestaurantIdx >= 0 && {
    waiting: { storeId: String(courier.atRestaurantIdx), since: at(courier.arrivedAt) },
  }),
  shift: { from: at(courier.onTime), until: at(courier.offTime) },
  speed: 1,
  delivered: courier.orders,
})

function actionsOf({ runs, waits }: Plan): Action[] {
  const actions: Action[] = []
  for (const { driverId, begin, stops } of runs) {
    const courier = Number(driverId)
    if (begin.kind === 'pickUp')
      actions.push({ type: 'assign', courier, orders: stops.map(({ orderId }) => Number(orderId)) })
    if (begin.kind === 'go')
      actions.push({ type: 'move', courier, restaurant: Number(begin.storeId) })
  }
  for (const { driverId, viaStoreId } of waits)
    actions.push({ type: 'move', courier: Number(driverId), restaurant: Number(viaStoreId) })
  return actions
}
