import { handedOver } from '../order/handed-over.ts'
import { isPhotoOf } from '../order/order-photo.ts'
import type { Order } from '../order/order.ts'
import { ok, type Refusal, refuse, type Result } from '../refusal/refusal.ts'
import { days, type Millis } from '../time/millis.ts'
import { reviewedItems } from './reviewed-items.ts'
import type { Review, ReviewAsk } from './review.ts'

/** So long after the hand-over an order is remembered well enough. */
export const REVIEW_WITHIN: Millis = days(14)

type Handed = Pick<Order, 'stageTimes'>

/** Whether a review of this order is taken now. */
export function takesReview(order: Handed, now: Millis): boolean {
  const at = handedOver(order)
  return at !== null && now <= at + REVIEW_WITHIN
}

/**
 * What a customer says of their own order, as it is written down. Said anew it replaces what was said, and waits for the
 * shop once more; said twice the very same, nothing changes. `known`: what they said before.
 *
 * Refuses `notFinished`, `reviewLate`, `reviewAnswered` (an answer stands under what it answers), and at the item or the
 * photo that is not the order's.
 */
export function reviewOf(
  order: Order,
  ask: ReviewAsk,
  known: Review | null,
  now: Millis,
): Result<Review> {
  const said = asSaid(order, ask)
  if (known && isSame(known, said)) return ok(known)
  if (handedOver(order) === null) return refuse('notFinished')
  if (!takesReview(order, now)) return refuse('reviewLate')
  if (known?.answer) return refuse('reviewAnswered')
  const refusals = [...itemsNotThere(order, said), ...photoNotThere(order, said, known)]
  if (refusals.length > 0) return { ok: false, refusals }
  const names = new Map(reviewedItems(order).map(({ item, name }) => [item, name]))
  return ok({
    order: order.id,
    code: order.code,
    store: order.store,
    customer: order.customer,
    name: firstName(order),
    ...said,
    names: Object.fromEntries(said.items.map(({ item }) => [item, names.get(item) ?? item])),
    at: now,
    state: 'waiting',
    answer: null,
    shownPhoto: null,
    // Nothing of a first one is shown, so there is nothing to count.
    counted: known === null,
    tally: known?.tally ?? null,
    version: (known?.version ?? 0) + 1,
  })
}

/** Nobody brings what is collected. */
const asSaid = ({ fulfilment }: Order, ask: ReviewAsk): ReviewAsk => ({
  food: ask.food,
  delivery: fulfilment.kind === 'pickup' ? null : ask.delivery,
  items: ask.items,
  text: ask.text,
  photo: ask.photo,
})

const firstName = ({ contact }: Order): string => contact.name.trim().split(/\s+/)[0] ?? ''

const isSame = (known: Review, said: ReviewAsk): boolean =>
  known.food === said.food &&
  known.delivery === said.delivery &&
  known.text === said.text &&
  known.photo === said.photo &&
  known.items.length === said.items.length &&
  known.items.every(({ item, good }, n) => {
    const other = said.items[n]
    return other?.item === item && other.good === good
  })

function itemsNotThere(order: Order, { items }: ReviewAsk): Refusal[] {
  const known = new Set(reviewedItems(order).map(({ item }) => item))
  return items.flatMap(({ item }, n) =>
    known.has(item) ? [] : refuse('notFound', { field: `items.${n}.item` }).refusals,
  )
}

function photoNotThere(
  { id, store, customer }: Order,
  { photo }: ReviewAsk,
  known: Review | null,
): Refusal[] {
  if (photo === null || isPhotoOf('reviews', photo, { store, customer, order: id })) return []
  // It was theirs when it was said: a guest's order has since moved to their account.
  if (photo === known?.photo) return []
  const problem = 'is not a picture of this order'
  return refuse('invalid', { field: 'photo', params: { problem } }).refusals
}
