import * as v from 'valibot'
import { type Millis, millisSchema } from '../time/millis.ts'
import type { Snapshot } from './snapshot.ts'

const amount = v.pipe(v.number(), v.finite())
const sumsSchema = v.pipe(
  v.strictObject({ count: amount, sum: amount, squares: amount }),
  v.readonly(),
)
type Sums = v.InferOutput<typeof sumsSchema>

/** What a day has taught so far. Plain data: it can be stored and carried on. */
export const forecastSchema = v.pipe(
  v.strictObject({
    /** Orders of each store. */
    orders: v.pipe(v.record(v.string(), amount), v.readonly()),
    /** When the latest orders came, oldest first. */
    recent: v.pipe(v.array(millisSchema), v.readonly()),
    /** Minutes from order to food as first said: how many, their sum, the sum of their squares. */
    preparing: sumsSchema,
    /** By which part of the wait it had named the kitchen was wrong. */
    errors: sumsSchema,
  }),
  v.readonly(),
)
export type Forecast = v.InferOutput<typeof forecastSchema>

const MINUTE = 60_000
/** Orders of the last so many minutes say how many come now: shorter jumps, longer misses the peak. */
const WINDOW = 45
/** A store that has sold nothing yet counts as this part of an order; all together had these two. */
const PRIOR_STORE = 0.3
const PRIOR_ALL = 2
/** Before anything is learnt: food takes 16 ± 8 minutes. Counts as a few orders. */
const PRIOR_PREPARING: Sums = { count: 3, sum: 48, squares: 896 }

/** A day on which nothing has happened yet. */
export const noForecast: Forecast = {
  orders: {},
  recent: [],
  preparing: PRIOR_PREPARING,
  errors: { count: 2, sum: 0, squares: 0 },
}

/** After an order has come: `readyAt` as first estimated. */
export function afterOrder(
  forecast: Forecast,
  order: { storeId: string; placedAt: Millis; readyAt: Millis },
): Forecast {
  const { orders, recent, preparing } = forecast
  const from = order.placedAt - WINDOW * MINUTE
  return {
    ...forecast,
    orders: { ...orders, [order.storeId]: (orders[order.storeId] ?? 0) + 1 },
    recent: [...recent.filter((at) => at > from), order.placedAt],
    preparing: plus(preparing, (order.readyAt - order.placedAt) / MINUTE),
  }
}

/** After food has left the oven: when that was first said to be, beside when it was. */
export const afterReady = (
  forecast: Forecast,
  { placedAt, said, came }: { placedAt: Millis; said: Millis; came: Millis },
): Forecast => ({
  ...forecast,
  errors: plus(forecast.errors, (came - said) / Math.max(MINUTE, said - placedAt)),
})

/** What to expect now, for a snapshot. */
export function expectedAt(
  { orders, recent, preparing }: Forecast,
  storeIds: readonly string[],
  now: Millis,
): NonNullable<Snapshot['expected']> {
  const lately = recent.filter((at) => at > now - WINDOW * MINUTE).length
  const perHour = ((lately + PRIOR_ALL) * 60) / WINDOW
  const all = storeIds.reduce((sum, id) => sum + (orders[id] ?? 0) + PRIOR_STORE, 0)
  return {
    perHour: storeIds.map((storeId) => ({
      storeId,
      orders: (perHour * ((orders[storeId] ?? 0) + PRIOR_STORE)) / all,
    })),
    preparing: { mean: preparing.sum / preparing.count, give: deviation(preparing) },
  }
}

/** The usual error of the kitchen's word about a wait as long as this one: an order's `ready.give`. */
export const usualGive = ({ errors }: Forecast, wait: Millis): Millis =>
  Math.round(Math.sqrt(errors.squares / errors.count) * wait)

const plus = ({ count, sum, squares }: Sums, value: number): Sums => ({
  count: count + 1,
  sum: sum + value,
  squares: squares + value * value,
})
const deviation = ({ count, sum, squares }: Sums): number =>
  Math.sqrt(Math.max(0, squares / count - (sum / count) ** 2))
