import {
  afterOrder,
  afterReady,
  expectedAt,
  type Forecast,
  noForecast,
  usualGive,
} from '@forno/domain/dispatch/forecast'
import type { Plan } from '@forno/domain/dispatch/plan'
import { planDispatch } from '@forno/domain/dispatch/plan-dispatch'
import type { Snapshot } from '@forno/domain/dispatch/snapshot'
import {
  AT_THE_DOOR,
  LOADING,
  type Policy,
  type Seen,
  type SeenOrder,
  type SetOut,
  type Town,
} from './policy.ts'

const STORE = 'shop'
const MINUTE = 60_000

/** The product's own engine, once a minute, with what it learns during the day. */
export function ourEngine(town: Town, freshFor: number): Policy {
  const learnt = learner()
  let before: Snapshot['before'] = []
  /** Orders that cannot come fresh any more: brought all the same, as a manager would. */
  const pastFresh = new Set<string>()
  return (seen) => {
    const forecast = learnt(seen)
    const snapshot = snapshotFrom(seen, town, forecast, before)
    const orders = snapshot.orders.map((order) =>
      pastFresh.has(order.id) ? order : { ...order, keepsFor: freshFor },
    )
    const plan = planDispatch({ ...snapshot, orders }, { seed: seen.now, travel: town.travel })
    for (const { orderId, why } of plan.leftOut) if (why === 'wouldBeStale') pastFresh.add(orderId)
    before = plan.runs
      .filter(({ begin }) => begin.kind !== 'pickUp')
      .map(({ driverId, stops }) => ({ driverId, orderIds: stops.map(({ orderId }) => orderId) }))
    return setOutBy(plan)
  }
}

const setOutBy = ({ runs }: Plan): SetOut[] =>
  runs
    .filter(({ begin }) => begin.kind === 'pickUp')
    .map(({ driverId, stops }) => ({
      driver: driverId,
      orders: stops.map(({ orderId }) => orderId),
    }))

/** The kitchen's word when an order is first seen, and what came of it. */
function learner(): (seen: Seen) => Forecast {
  let forecast = noForecast
  const said = new Map<string, number>()
  const done = new Set<string>()
  return ({ orders }) => {
    for (const { id, placedAt, readyAt, expectedAt: word } of orders) {
      if (!said.has(id)) {
        said.set(id, word)
        forecast = afterOrder(forecast, { storeId: STORE, placedAt, readyAt: word })
      }
      if (readyAt === null || done.has(id)) continue
      done.add(id)
      forecast = afterReady(forecast, { placedAt, said: said.get(id) ?? word, came: readyAt })
    }
    return forecast
  }
}

function snapshotFrom(
  { now, orders, drivers }: Seen,
  { shop, capacity, until }: Town,
  forecast: Forecast,
  before: Snapshot['before'],
): Snapshot {
  const ready = ({ readyAt, expectedAt: word, placedAt }: SeenOrder) =>
    readyAt === null
      ? { at: Math.max(word, now + MINUTE), give: usualGive(forecast, word - placedAt) }
      : { at: readyAt, give: 0 }
  return {
    now,
    stores: [{ id: STORE, at: shop }],
    orders: orders.map((order) => ({
      id: order.id,
      storeId: STORE,
      at: order.at,
      placedAt: order.placedAt,
      promisedAt: order.promisedAt,
      ready: ready(order),
      size: 1,
      declinedBy: [],
    })),
    drivers: drivers.map(({ id, at, freeAt, backAt, orders: delivered }) => ({
      id,
      ...(freeAt <= now
        ? { free: { at: shop, from: now }, waiting: { storeId: STORE, since: backAt } }
        : { free: { at, from: freeAt } }),
      shift: { from: 0, until },
      capacity,
      speed: 1,
      delivered,
    })),
    pins: [],
    service: {
      beforePickUp: 0,
      afterPickUp: LOADING,
      beforeHandOver: 0,
      afterHandOver: AT_THE_DOOR,
    },
    expected: expectedAt(forecast, [STORE], now),
    before,
    nextPlanIn: MINUTE,
  }
}
