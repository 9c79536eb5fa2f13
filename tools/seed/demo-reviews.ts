import type { Order } from '@forno/domain/order/order'
import { handedOver } from '@forno/domain/order/handed-over'
import { moderated } from '@forno/domain/reviews/moderate-review'
import type { Ratings } from '@forno/domain/reviews/ratings'
import { asCounted, countInto, noRatings, withLatest } from '@forno/domain/reviews/ratings-math'
import { reviewedItems } from '@forno/domain/reviews/reviewed-items'
import { reviewOf } from '@forno/domain/reviews/review-order'
import type { Review } from '@forno/domain/reviews/review'
import { type Millis, minutes } from '@forno/domain/time/millis'
import type { Firestore, WriteBatch } from 'firebase-admin/firestore'
import { documentAt } from '../../functions/src/platform/documents.ts'
import { agreed } from './agreed.ts'
import { demoStore } from './shop.ts'

interface Said {
  order: string
  food: number
  delivery: number | null
  text: string
  /** Items that were not liked, by their place in the order; the others were. */
  bad?: number[]
  /** Absent: nobody of the shop has read it yet. */
  shop?: { state: 'shown' | 'hidden'; answer?: string }
}

/** What was said of demo orders. Two that the demo customer was brought have no review yet: to be written in the demo. */
const said: readonly Said[] = [
  {
    order: 'demo-order-02',
    food: 5,
    delivery: 5,
    text: 'Still steaming when I opened the box. The garlic bread went first.',
    shop: { state: 'shown' },
  },
  {
    order: 'demo-order-03',
    food: 4,
    delivery: null,
    text: 'Good and plain. A little dark at the edge.',
    shop: { state: 'shown', answer: 'Thank you. We bake the thin crust a minute less now.' },
  },
  {
    order: 'demo-order-05',
    food: 5,
    delivery: null,
    text: 'Ready when I came, and exactly as ordered.',
    shop: { state: 'shown', answer: 'Thank you, see you soon!' },
  },
  {
    order: 'demo-order-07',
    food: 3,
    delivery: 4,
    text: 'The pizza was fine, the soda was warm.',
    bad: [1],
    shop: { state: 'shown', answer: 'We are sorry: the fridge has been mended since.' },
  },
  {
    order: 'demo-order-11',
    food: 5,
    delivery: 3,
    text: 'Everybody at the meeting was happy. It came a bit later than promised.',
  },
]

/** The reviews of demo orders, made by the same decisions as everybody's, and the averages that they come to. */
export function demoReviews(
  orders: readonly Order[],
  now: Millis,
): { reviews: Review[]; ratings: Ratings } {
  const told = said.map((one) => tell(one, orders))
  const sums = told.reduce(countInto, noRatings(demoStore.id))
  return { reviews: told.map(asCounted), ratings: withLatest(sums, told, now) }
}

function tell(
  { order: id, food, delivery, text, bad = [], shop }: Said,
  orders: readonly Order[],
): Review {
  const order = orders.find((one) => one.id === id)
  if (!order) throw new Error(`${id} is reviewed, but nobody ordered it`)
  const at = (handedOver(order) ?? 0) + minutes(45)
  const items = reviewedItems(order).map(({ item }, n) => ({ item, good: !bad.includes(n) }))
  const ask = { food, delivery, items, text, photo: null }
  const review = agreed(reviewOf(order, ask, null, at), id)
  if (!shop) return review
  const word = { version: review.version, ...shop }
  return agreed(moderated(review, word, 'demo-manager', at + minutes(30)), id)
}

/** Writes them, in the commit that writes the orders. */
export function writeReviews(
  to: WriteBatch,
  db: Firestore,
  orders: readonly Order[],
  now: Millis,
): void {
  const { reviews, ratings } = demoReviews(orders, now)
  for (const review of reviews) to.set(documentAt(db, 'reviews/{order}', review.order), review)
  to.set(documentAt(db, 'ratings/{store}', demoStore.id), ratings)
}

/** Takes the reviews of demo orders away. What else was said is counted anew by the sweep, into the new seed's averages. */
export async function removeReviews(db: Firestore, ids: readonly string[]): Promise<void> {
  const found = await db.collection('reviews').where('store', '==', demoStore.id).get()
  await Promise.all(
    found.docs.map(({ ref, id }) =>
      ids.includes(id) ? ref.delete() : ref.update({ counted: false, tally: null }),
    ),
  )
}
