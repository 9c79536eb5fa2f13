import type { Millis } from '../time/millis.ts'
import type { Ratings, ShownReview } from './ratings.ts'
import type { Review, Tally } from './review.ts'

/** So many of the latest are told. */
export const LATEST = 20

/** A shop of which nobody has said anything yet. */
export const noRatings = (store: string): Ratings => ({
  store,
  food: { count: 0, sum: 0 },
  delivery: { count: 0, sum: 0 },
  items: {},
  latest: [],
  countedAt: 0,
})

/** What the averages are to hold of a review: nothing unless it is shown. */
export const tallyOf = ({ state, food, delivery, items }: Review): Tally | null =>
  state === 'shown' ? { food, delivery, items } : null

/** A review that the averages know as it is now. */
export const asCounted = (review: Review): Review => ({
  ...review,
  counted: true,
  tally: tallyOf(review),
})

/**
 * Sums with a review counted as it is now: what was counted of it is taken out first. However often and in whatever order
 * reviews are counted, each with the tally of its last time, the sums are those of what is shown.
 */
export function countInto(ratings: Ratings, review: Review): Ratings {
  const without = review.tally ? add(ratings, review.tally, -1) : ratings
  const now = tallyOf(review)
  return now ? add(without, now, 1) : without
}

type Sum = Ratings['food']

const plus = (value: number, by: number): number => Math.max(0, value + by)
const star = ({ count, sum }: Sum, stars: number | null, sign: 1 | -1): Sum =>
  stars === null ? { count, sum } : { count: plus(count, sign), sum: plus(sum, sign * stars) }

function add(ratings: Ratings, tally: Tally, sign: 1 | -1): Ratings {
  const items = { ...ratings.items }
  for (const { item, good } of tally.items) {
    const known = items[item] ?? { good: 0, bad: 0 }
    const next = {
      good: plus(known.good, good ? sign : 0),
      bad: plus(known.bad, good ? 0 : sign),
    }
    if (next.good + next.bad > 0) items[item] = next
    else delete items[item]
  }
  return {
    ...ratings,
    food: star(ratings.food, tally.food, sign),
    delivery: star(ratings.delivery, tally.delivery, sign),
    items,
  }
}

const asShown = ({ name, food, delivery, text, shownPhoto, at, answer }: Review): ShownReview => ({
  name,
  food,
  delivery,
  text,
  photo: shownPhoto,
  at,
  answer: answer?.text ?? null,
})

/** The averages with the newest of these reviews that are shown, as of now. */
export const withLatest = (ratings: Ratings, reviews: readonly Review[], now: Millis): Ratings => ({
  ...ratings,
  latest: reviews
    .filter(({ state }) => state === 'shown')
    .toSorted((a, b) => b.at - a.at || (a.order < b.order ? -1 : 1))
    .slice(0, LATEST)
    .map((review) => ({ order: review.order, review: asShown(review) })),
  countedAt: now,
})

/** Mean stars to one decimal; null while nobody has given any. */
export const averageOf = ({ count, sum }: Sum): number | null =>
  count === 0 ? null : Math.round((sum / count) * 10) / 10

/** Fewer say nothing about an item. */
const ENOUGH = 5

/** Whole percent of those who liked an item; null while too few have said. */
export function likedPercent(ratings: Ratings, item: string): number | null {
  const { good = 0, bad = 0 } = ratings.items[item] ?? {}
  return good + bad < ENOUGH ? null : Math.round((100 * good) / (good + bad))
}
