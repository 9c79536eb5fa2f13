import { describe, expect, it } from 'vitest'
import * as v from 'valibot'
import { anOrder, aPickup, EVENING, valueOf } from '../testing/an-order.ts'
import { aReviewAsk } from '../testing/a-review.ts'
import { days, minutes } from '../time/millis.ts'
import { reviewOf, takesReview } from './review-order.ts'
import { reviewedItems } from './reviewed-items.ts'
import { type Review, reviewSchema } from './review.ts'

const order = anOrder({
  status: 'delivered',
  contact: { name: '  Ada B C ', phone: '+598 2000 0001' },
})
const handedAt = order.stageTimes.delivered ?? 0
const later = handedAt + minutes(30)
const say = (ask = {}, known: Review | null = null, now = later, of = order) =>
  reviewOf(of, aReviewAsk(ask), known, now)
const codes = (result: ReturnType<typeof say>) =>
  result.ok ? [] : result.refusals.map(({ code, field = '' }) => `${code} ${field}`.trim())

describe('a review', () => {
  it('says what its customer said, under their first name, and waits for the shop', () => {
    const review = valueOf(say())
    expect(review).toMatchObject({
      order: order.id,
      name: 'Ada',
      food: 5,
      delivery: 4,
      names: { margherita: 'margherita' },
      at: later,
      state: 'waiting',
      answer: null,
      counted: true,
      version: 1,
    })
    expect(v.is(reviewSchema, review)).toBe(true)
  })

  it('of what was collected says nothing of a delivery', () => {
    expect(valueOf(say({}, null, later, aPickup({ status: 'collected' }))).delivery).toBeNull()
  })

  it('names both pizzas of one in two halves, each item once', () => {
    expect(reviewedItems(order)).toEqual([
      { item: 'margherita', name: 'margherita' },
      { item: 'funghi', name: 'funghi' },
    ])
  })

  it.each(['placed', 'onTheWay', 'arrived', 'cancelled', 'refused', 'failed'] as const)(
    'is not taken of an order that is %s',
    (status) => {
      expect(codes(say({}, null, later, anOrder({ status })))).toEqual(['notFinished'])
    },
  )

  it('is taken for fourteen days, and not a moment longer', () => {
    expect(codes(say({}, null, handedAt + days(14)))).toEqual([])
    expect(codes(say({}, null, handedAt + days(14) + 1))).toEqual(['reviewLate'])
    expect(takesReview(order, handedAt + days(14) + 1)).toBe(false)
    expect(takesReview(anOrder({ status: 'baking' }), EVENING)).toBe(false)
  })

  it('is of what was ordered, with a picture of that order', () => {
    const items = [
      { item: 'margherita', good: true },
      { item: 'tiramisu', good: false },
    ]
    const photo = `reviews/${order.store}/somebody-else/${order.id}/a.jpg`
    expect(codes(say({ items, photo }))).toEqual(['notFound items.1.item', 'invalid photo'])
    const own = `reviews/${order.store}/${order.customer}/${order.id}/a.jpg`
    expect(valueOf(say({ photo: own })).photo).toBe(own)
  })

  it('said again replaces what was said, and waits once more', () => {
    const first = valueOf(say())
    const shown: Review = { ...first, state: 'shown', tally: { food: 5, delivery: 4, items: [] } }
    const again = valueOf(say({ food: 2, items: [] }, shown, later + 1))
    expect(again).toMatchObject({ food: 2, state: 'waiting', names: {}, version: 2 })
    // What the averages hold of it has to come out again.
    expect(again).toMatchObject({ counted: false, tally: { food: 5 } })
  })

  it('keeps the picture that it has, also when the order has moved from a guest to an account', () => {
    const photo = `reviews/${order.store}/the-guest/${order.id}/a.jpg`
    const known: Review = { ...valueOf(say()), photo }
    expect(valueOf(say({ food: 3, photo }, known)).photo).toBe(photo)
    expect(codes(say({ food: 3, photo: photo.replace('a.jpg', 'b.jpg') }, known))).toEqual([
      'invalid photo',
    ])
  })

  it('said twice the very same changes nothing, also once it has been answered', () => {
    const first: Review = { ...valueOf(say()), answer: { text: 'Thanks', at: later, by: 'm' } }
    expect(valueOf(say({}, first, later + days(30)))).toBe(first)
    expect(codes(say({ food: 1 }, first))).toEqual(['reviewAnswered'])
  })
})
