import { averageOf } from '@forno/domain/reviews/ratings-math'
import { ratingsSchema } from '@forno/domain/reviews/ratings'
import { reviewSchema } from '@forno/domain/reviews/review'
import * as v from 'valibot'
import { expect, it } from 'vitest'
import { demoReviews } from './demo-reviews.ts'
import { demoOrders } from './past-orders.ts'

const now = Date.UTC(2026, 10, 22, 15)
const orders = demoOrders(now).map(({ order }) => order)
const { reviews, ratings } = demoReviews(orders, now)

it('the demo reviews are valid, in the past, and all counted', () => {
  expect(v.safeParse(v.array(reviewSchema), reviews).issues ?? []).toEqual([])
  expect(v.safeParse(ratingsSchema, ratings).issues ?? []).toEqual([])
  expect(reviews.filter(({ at, answer }) => Math.max(at, answer?.at ?? 0) >= now)).toEqual([])
  expect(reviews.every(({ counted }) => counted)).toBe(true)
})

it('the averages are those of the reviews that are shown', () => {
  const shown = reviews.filter(({ state }) => state === 'shown')
  const sum = shown.reduce((whole, { food }) => whole + food, 0)
  expect(ratings.food).toEqual({ count: shown.length, sum })
  expect(averageOf(ratings.food)).toBe(4.3)
  expect(ratings.latest.map(({ order }) => order).toSorted()).toEqual(
    shown.map(({ order }) => order).toSorted(),
  )
  expect(reviews.some(({ state }) => state === 'waiting')).toBe(true)
})

it('something is left for the demo customer to review', () => {
  const own = orders.filter(
    ({ customer, status }) => customer === 'demo-customer' && status === 'delivered',
  )
  const reviewed = new Set(reviews.map(({ order }) => order))
  expect(own.filter(({ id }) => !reviewed.has(id)).map(({ id }) => id)).toContain('demo-order-08')
})
