import * as fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { anOrder, EVENING, valueOf } from '../testing/an-order.ts'
import { aReview, aReviewAsk } from '../testing/a-review.ts'
import { minutes } from '../time/millis.ts'
import { moderated } from './moderate-review.ts'
import {
  asCounted,
  averageOf,
  countInto,
  likedPercent,
  noRatings,
  tallyOf,
  withLatest,
} from './ratings-math.ts'
import { type Ratings, ratingsSchema } from './ratings.ts'
import { reviewOf } from './review-order.ts'
import type { Review } from './review.ts'

const orders = ['a', 'b', 'c', 'd'].map((id) => anOrder({ id: `order-${id}`, status: 'delivered' }))
const place = fc.nat({ max: orders.length - 1 })
const stars = fc.integer({ min: 1, max: 5 })
const votes = fc.uniqueArray(
  fc.record({ item: fc.constantFrom('margherita', 'funghi'), good: fc.boolean() }),
  { selector: ({ item }) => item },
)

const step = fc.oneof(
  fc.record({
    do: fc.constant('say' as const),
    n: place,
    ask: fc.record({ food: stars, delivery: fc.option(stars), items: votes }),
  }),
  fc.record({
    do: fc.constant('moderate' as const),
    n: place,
    state: fc.constantFrom('shown' as const, 'hidden' as const),
    answers: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
  }),
  fc.record({ do: fc.constant('count' as const), of: fc.array(place, { maxLength: 8 }) }),
)

/** What the sums are by definition. */
function sumsOf(reviews: readonly Review[]): Pick<Ratings, 'food' | 'delivery' | 'items'> {
  const shown = reviews.flatMap((review) => tallyOf(review) ?? [])
  const sum = (all: readonly number[]) => ({
    count: all.length,
    sum: all.reduce((whole, one) => whole + one, 0),
  })
  const said = shown.flatMap(({ items }) => items)
  const items: Ratings['items'] = {}
  for (const { item } of said) {
    const of = said.filter((one) => one.item === item)
    const good = of.filter((one) => one.good).length
    items[item] = { good, bad: of.length - good }
  }
  return {
    food: sum(shown.map(({ food }) => food)),
    delivery: sum(shown.flatMap(({ delivery }) => delivery ?? [])),
    items,
  }
}

describe('the averages', () => {
  it('are those of what is shown, however it was said, changed, shown, hidden and counted before', () => {
    fc.assert(
      fc.property(
        fc.array(step, { maxLength: 60 }),
        fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }),
        (steps, last) => {
          const known = new Map<number, Review>()
          let ratings = noRatings('centro')
          let now = EVENING + minutes(60)
          const count = (n: number) => {
            const review = known.get(n)
            if (!review) return
            ratings = countInto(ratings, review)
            known.set(n, asCounted(review))
          }
          for (const one of steps) {
            now += 1
            if (one.do === 'count') for (const n of one.of) count(n)
            else {
              const before = known.get(one.n) ?? null
              const order = orders[one.n]
              if (!order) throw new Error('no such order')
              const after =
                one.do === 'say'
                  ? reviewOf(order, aReviewAsk(one.ask), before, now)
                  : before &&
                    moderated(
                      before,
                      {
                        version: before.version,
                        state: one.state,
                        ...(one.answers ? { answer: `At ${now}` } : {}),
                      },
                      'manager-1',
                      now,
                    )
              if (after?.ok) known.set(one.n, after.value)
            }
          }
          for (const n of last) count(n)
          const { food, delivery, items } = ratings
          expect({ food, delivery, items }).toEqual(sumsOf([...known.values()]))
          expect(v.is(ratingsSchema, ratings)).toBe(true)
          expect([...known.values()].filter(({ counted }) => !counted)).toEqual([])
        },
      ),
      { numRuns: 400 },
    )
  })

  it('a review that says it is counted holds what the averages hold of it', () => {
    const waiting = aReview()
    const shown = valueOf(moderated(waiting, { version: 1, state: 'shown' }, 'manager-1', EVENING))
    expect(waiting).toMatchObject({ counted: true, tally: null })
    expect(asCounted(shown).tally).toEqual({
      food: 5,
      delivery: 4,
      items: [{ item: 'margherita', good: true }],
    })
  })

  it('are told to one decimal, and not at all without a word', () => {
    expect(averageOf({ count: 3, sum: 14 })).toBe(4.7)
    expect(averageOf({ count: 0, sum: 0 })).toBeNull()
  })

  it('say how many liked an item once five have said', () => {
    const items = { margherita: { good: 11, bad: 1 }, funghi: { good: 4, bad: 0 } }
    const ratings = { ...noRatings('centro'), items }
    expect(likedPercent(ratings, 'margherita')).toBe(92)
    expect(likedPercent(ratings, 'funghi')).toBeNull()
    expect(likedPercent(ratings, 'marinara')).toBeNull()
  })
})

describe('the latest', () => {
  const many = Array.from({ length: 25 }, (_, n) =>
    aReview({ order: `order-${n}`, at: EVENING + n, state: n % 6 === 0 ? 'hidden' : 'shown' }),
  )

  it('are the newest twenty that are shown, with what everybody may read of them and no more', () => {
    const { latest, countedAt } = withLatest(noRatings('centro'), many, EVENING + 100)
    expect(countedAt).toBe(EVENING + 100)
    expect(latest.map(({ order }) => order)).toEqual(
      many
        .filter(({ state }) => state === 'shown')
        .toReversed()
        .slice(0, 20)
        .map(({ order }) => order),
    )
    expect(latest[0]?.review).toEqual({
      name: 'Test',
      food: 5,
      delivery: 4,
      text: 'Hot, and on time.',
      photo: null,
      at: EVENING + 23,
      answer: null,
    })
  })
})
