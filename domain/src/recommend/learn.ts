import { days, type Millis } from '../time/millis.ts'
import { type KnownOrder, knownOrders } from './known-orders.ts'
import { type LearnOptions, learnDefaults } from './learn-options.ts'
import { liftsBy } from './lifts.ts'
import { emptyModel, type Model } from './model.ts'
import { packScores } from './pack.ts'
import { packModel } from './pack-model.ts'
import type { PastOrder } from './past-order.ts'
import { momentOf, partOfDay } from './season.ts'
import { BASKET_SIZES, PARTS_OF_DAY, SEASONS, type Suggestions } from './suggestions.ts'
import { train } from './train.ts'
import { addScaled, type Row, rowOf } from './vectors.ts'

/** A season says something once each has been seen. */
const A_YEAR = days(365)
/** Bytes of a neighbour, and of the quotes and comma around a list. */
const NEIGHBOUR = 4
const AROUND = 3

/**
 * Learns from a shop's orders what is wanted together, and what sells now. Orders after `now` are not looked at.
 * Takes seconds for 20,000 orders: made for a scheduled function, never for a request. Deterministic; the
 * sequence of `orders` does not matter. No orders give a table that suggests nothing.
 */
export function learn(
  orders: readonly PastOrder[],
  now: Millis,
  options: Partial<LearnOptions> & Pick<LearnOptions, 'timeZone'>,
): Suggestions {
  const settings = { ...learnDefaults, ...options }
  const known = knownOrders(orders, now, settings)
  const count = known.items.length
  const popular = known.sold.map((sold) => Math.log((sold + 0.5) / (known.whole + 1)))
  const model = train(known.orders, popular, settings)
  const at = (order: KnownOrder) => momentOf(settings.timeZone, order.at)
  const oldest = Math.min(now, ...known.orders.slice(-1).map((order) => order.at))
  const ofTheYear = now - oldest >= A_YEAR ? known.orders : []
  const table: Suggestions = {
    learntAt: now,
    orders: known.orders.length,
    items: known.items,
    popular: packScores(popular),
    bias: biases(model, popular).map(packScores),
    ...packModel(emptyModel(count), known.sold, 0),
    hours: liftsBy(known.orders, count, PARTS_OF_DAY, (one) => partOfDay(at(one).hour)).map(
      packScores,
    ),
    seasons: liftsBy(ofTheYear, count, SEASONS, (one) => at(one).season).map(packScores),
  }
  const room = settings.maxBytes - JSON.stringify(table).length - 20
  const fitting = Math.floor((room / Math.max(1, count) - AROUND) / NEIGHBOUR)
  const kept = Math.max(0, Math.min(settings.neighbours, fitting))
  return { ...table, ...packModel(model, known.sold, kept) }
}

/** By size of basket what each item's score begins with. */
const biases = (model: Model, popular: Row): Row[] =>
  Array.from({ length: BASKET_SIZES }, (_, size) => {
    const row = Float64Array.from(popular)
    addScaled(row, rowOf(model.bias, size, model.count), 1)
    return row
  })
