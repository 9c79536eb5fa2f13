import { readyAt } from '../delivery/eta.ts'
import type { Order } from '../order/order.ts'
import { type Millis, minutes } from '../time/millis.ts'
import { type Forecast, usualGive } from './forecast.ts'

type Cooking = Pick<Order, 'status' | 'stageTimes' | 'placedAt' | 'legs'>

/** When the kitchen is expected to have an order packed; when it had, once it is. */
export const foodReadyAt = (order: Cooking, now: Millis): Millis => readyAt(questionOf(order), now)

/**
 * The same as dispatch plans by: with the usual error of the kitchen's word, one standard deviation. What is in the
 * oven longer than usual is not said to be ready now: how late it is tells the engine how long it may still take.
 */
export function foodReady(
  order: Cooking,
  forecast: Forecast,
  now: Millis,
): { at: Millis; give: Millis } {
  const { status, reachedAt, legs } = questionOf(order)
  const at = status === 'baking' ? reachedAt + minutes(legs.bake) : foodReadyAt(order, now)
  if (status === 'ready') return { at, give: 0 }
  return { at, give: usualGive(forecast, Math.max(0, at - reachedAt)) }
}

/** When the food was to be ready, as the customer was first told: what the kitchen's word is held against. */
export const firstSaid = ({ placedAt, legs }: Cooking): Millis =>
  placedAt + minutes(legs.accept + legs.prepare + legs.bake)

const questionOf = ({ status, stageTimes, placedAt, legs }: Cooking) => ({
  status,
  reachedAt: stageTimes[status] ?? placedAt,
  legs,
  readyAt: null,
})
