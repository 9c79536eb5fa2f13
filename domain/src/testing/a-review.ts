import type { Order } from '../order/order.ts'
import { reviewOf } from '../reviews/review-order.ts'
import type { Review, ReviewAsk } from '../reviews/review.ts'
import { minutes } from '../time/millis.ts'
import { anOrder, EVENING, valueOf } from './an-order.ts'

/** What somebody says who has nothing to complain of. */
export const aReviewAsk = (changes: Partial<ReviewAsk> = {}): ReviewAsk => ({
  food: 5,
  delivery: 4,
  items: [{ item: 'margherita', good: true }],
  text: 'Hot, and on time.',
  photo: null,
  ...changes,
})

/** A review that waits for the shop, of an order that has been delivered. Other fields can be set over it. */
export const aReview = (
  changes: Partial<Review> = {},
  {
    order = anOrder({ status: 'delivered' }),
    ask = aReviewAsk(),
  }: { order?: Order; ask?: ReviewAsk } = {},
): Review => ({ ...valueOf(reviewOf(order, ask, null, EVENING + minutes(90))), ...changes })
