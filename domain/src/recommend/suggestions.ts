import * as v from 'valibot'
import { millisSchema } from '../time/millis.ts'

/** A basket of this many items or more has the same bias. */
export const BASKET_SIZES = 9
/** Parts of the day of three hours each. */
export const PARTS_OF_DAY = 8
export const SEASONS = 4

/** Text of `pack.ts`. */
const packed = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]*$/, 'is not packed numbers'))

/**
 * What one shop's orders taught: `suggestions/{store}`, at most 200 kB, read by browsers as it is.
 * All lists are in the order of `items`.
 */
export const suggestionsSchema = v.pipe(
  v.strictObject({
    learntAt: millisSchema,
    /** How many orders it was learnt from. */
    orders: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
    items: v.pipe(v.array(v.string()), v.maxLength(4096)),
    /** Logarithm of the share of recent orders that have the item: what sells now. */
    popular: packed,
    /** By number of different items in the basket: how much an item is wanted, whatever else is there. */
    bias: v.pipe(v.array(packed), v.length(BASKET_SIZES)),
    /** One step of the weights in `neighbours`. */
    step: v.pipe(v.number(), v.minValue(0)),
    /** For each item what it says about others: neighbour (two characters), weight, weight of more than one. */
    neighbours: v.array(packed),
    /** How much more than usually an item sells at that part of the day, as a logarithm. */
    hours: v.pipe(v.array(packed), v.length(PARTS_OF_DAY)),
    /** The same by quarter of the year, beginning in January. */
    seasons: v.pipe(v.array(packed), v.length(SEASONS)),
  }),
  v.check(
    ({ items, popular, bias, neighbours, hours, seasons }) =>
      neighbours.length === items.length &&
      neighbours.every((row) => row.length % 4 === 0) &&
      [popular, ...bias, ...hours, ...seasons].every((list) => list.length === items.length * 2),
    'has lists of different lengths',
  ),
)
export type Suggestions = v.InferOutput<typeof suggestionsSchema>
