import { randomUUID } from 'node:crypto'
import type { Order } from '@forno/domain/order/order'
import type { Shop } from '@forno/domain/order/place-order'
import type { Ratings } from '@forno/domain/reviews/ratings'
import { noRatings } from '@forno/domain/reviews/ratings-math'
import type { Review, ReviewAsk } from '@forno/domain/reviews/review'
import { aReviewAsk } from '@forno/domain/testing/a-review'
import { aCheckout, anOrder, valueOf } from '@forno/domain/testing/an-order'
import { minutes } from '@forno/domain/time/millis'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Files } from '../platform/files.ts'
import { filesIn } from '../platform/firebase-files.ts'
import { collectionAt, documentAt } from '../platform/documents.ts'
import { codesOf, eventually, give, sweepNow } from '../platform/testing/doors.ts'
import { emulatedBucket, emulatedDb } from '../platform/testing/emulators.ts'
import { aContext } from '../platform/testing/test-context.ts'
import {
  aSignedInCustomer,
  aSignedInMember,
  type SignedIn,
} from '../platform/testing/test-people.ts'
import { openTestShop } from '../platform/testing/test-shop.ts'
import { countReviews } from './count-reviews.ts'

const db = emulatedDb()
const bucket = emulatedBucket()
const files = filesIn(() => bucket)

let shop: Shop
let customer: SignedIn
let manager: SignedIn

beforeAll(async () => {
  shop = await openTestShop()
  customer = await aSignedInCustomer()
  manager = await aSignedInMember(shop.store.id, 'manager')
})

/** An order of the customer's that was brought an hour ago. */
async function aDelivered(of = shop, by = customer): Promise<Order> {
  const id = `order-${randomUUID().slice(0, 13)}`
  const order = anOrder(
    { id, status: 'delivered', tracking: `${id}.signature` },
    { checkout: aCheckout({}, of), by: by.person, shop: of, at: Date.now() - minutes(60) },
  )
  await documentAt(db, 'orders/{order}', id).set(order)
  return order
}

async function aPhotoOf({ id, store, customer: uid }: Order): Promise<string> {
  const path = `reviews/${store}/${uid}/${id}/one.jpg`
  await bucket.file(path).save(Buffer.from([1, 2, 3]), { contentType: 'image/jpeg' })
  return path
}

const say = (order: Order, ask: Partial<ReviewAsk> = {}, by = customer) =>
  give('reviewOrder', { order: order.id, ...aReviewAsk(ask) }, by)

async function stored(order: Order): Promise<Review> {
  const review = (await documentAt(db, 'reviews/{order}', order.id).get()).data()
  if (!review) throw new Error('there is no review')
  return review
}

const moderate = async (order: Order, word: object, by = manager) =>
  give('moderateReview', { order: order.id, version: (await stored(order)).version, ...word }, by)

const ratingsOf = async (of: Shop): Promise<Ratings> =>
  (await documentAt(db, 'ratings/{store}', of.store.id).get()).data() ?? noRatings(of.store.id)

describe('what a customer says', () => {
  it('stands once for an order, however often and however many at a time it is said', async () => {
    const order = await aDelivered()
    const said = await Promise.all([say(order), say(order), say(order)])
    expect(said.map((one) => valueOf(one).version)).toEqual([1, 1, 1])
    expect(valueOf(await say(order, { food: 3 }))).toMatchObject({ food: 3, version: 2 })
    expect(await stored(order)).toMatchObject({ state: 'waiting', food: 3, version: 2 })
  })

  it('is about their own order and no other', async () => {
    const order = await aDelivered()
    expect(codesOf(await say(order, {}, await aSignedInCustomer()))).toEqual(['notFound order'])
    const photo = `reviews/${order.store}/${order.customer}/another-order/one.jpg`
    expect(codesOf(await say(order, { photo }))).toEqual(['invalid photo'])
    expect(codesOf(await give('reviewOrder', { order: order.id, food: 6 }, customer))).not.toEqual(
      [],
    )
  })
})

describe('what the shop says to it', () => {
  it('shows it, answers it, tells its customer once and leaves a line each time', async () => {
    const order = await aDelivered()
    valueOf(await say(order))
    valueOf(await moderate(order, { state: 'shown', answer: 'Thank you!' }))
    valueOf(await moderate(order, { state: 'shown', answer: 'Thank you very much!' }))
    const messages = await collectionAt(db, 'people/{uid}/messages/{message}', customer.uid).get()
    const told = messages.docs.map((doc) => doc.data()).filter((one) => one.order === order.id)
    expect(told).toMatchObject([{ kind: 'reviewAnswered', params: { answer: 'Thank you!' } }])
    const lines = await collectionAt(db, 'audit/{line}').where('subject', '==', order.id).get()
    expect(lines.docs.map((doc) => doc.data().detail).toSorted()).toEqual([
      'shown, answered: Thank you very much!',
      'shown, answered: Thank you!',
    ])
    expect(codesOf(await say(order, { food: 1 }))).toEqual(['reviewAnswered'])
  })

  it('of two managers at once one is told that it has changed', async () => {
    const order = await aDelivered()
    valueOf(await say(order))
    const other = await aSignedInMember(shop.store.id, 'manager')
    const both = await Promise.all([
      moderate(order, { state: 'shown', version: 1 }),
      moderate(order, { state: 'hidden', version: 1 }, other),
    ])
    expect(both.flatMap(codesOf)).toEqual(['reviewChanged'])
    expect((await stored(order)).version).toBe(2)
  })

  it('is for this shop’s managers', async () => {
    const order = await aDelivered()
    valueOf(await say(order))
    const elsewhere = await aSignedInMember('elsewhere', 'manager')
    const cook = await aSignedInMember(shop.store.id, 'cook')
    expect(codesOf(await moderate(order, { state: 'shown' }, elsewhere))).toEqual([
      'notFound order',
    ])
    expect(codesOf(await moderate(order, { state: 'shown' }, cook))).toEqual(['notAllowed'])
  })
})

describe('the averages', () => {
  it('count each review once, follow it when it is hidden, and forget its picture then', async () => {
    const own = await openTestShop()
    const boss = await aSignedInMember(own.store.id, 'manager')
    const [one, two] = [await aDelivered(own), await aDelivered(own)]
    valueOf(await say(one, { photo: await aPhotoOf(one) }))
    valueOf(await say(two, { food: 2, delivery: null, items: [] }))
    expect(valueOf(await moderate(one, { state: 'shown' }, boss)).shownPhoto).toBe(
      `shown/${own.store.id}/${one.id}.2-one.jpg`,
    )
    valueOf(await moderate(two, { state: 'shown' }, boss))

    const ctx = aContext({ files, now: Date.now })
    const ids = [one.id, two.id]
    await Promise.all([countReviews(own.store.id, ids, ctx), countReviews(own.store.id, ids, ctx)])
    await countReviews(own.store.id, ids, ctx)
    const both = await ratingsOf(own)
    expect(both).toMatchObject({
      food: { count: 2, sum: 7 },
      delivery: { count: 1, sum: 4 },
      items: { margherita: { good: 1, bad: 0 } },
    })
    expect(both.latest.map(({ review }) => review.photo)).toEqual([
      null,
      `shown/${own.store.id}/${one.id}.2-one.jpg`,
    ])
    expect(await files.list(`shown/${own.store.id}/`)).toHaveLength(1)

    valueOf(await moderate(one, { state: 'hidden' }, boss))
    expect(await files.list(`shown/${own.store.id}/`)).toEqual([])
    await sweepNow()
    const left = await eventually(async () => {
      const now = await ratingsOf(own)
      return now.food.count === 1 && now
    })
    expect(left).toMatchObject({ food: { sum: 2 }, delivery: { count: 0, sum: 0 }, items: {} })
    expect(left.latest.map(({ order }) => order)).toEqual([two.id])
  })

  it('take what its customer says anew out until the shop has read it', async () => {
    const own = await openTestShop()
    const boss = await aSignedInMember(own.store.id, 'manager')
    const order = await aDelivered(own)
    const ctx = aContext({ files, now: Date.now })
    valueOf(await say(order, { photo: await aPhotoOf(order) }))
    valueOf(await moderate(order, { state: 'shown' }, boss))
    await countReviews(own.store.id, [order.id], ctx)
    valueOf(await say(order, { food: 1, photo: null }))
    await countReviews(own.store.id, [order.id], ctx)
    expect(await ratingsOf(own)).toMatchObject({ food: { count: 0, sum: 0 }, latest: [] })
    expect(await files.list(`shown/${own.store.id}/`)).toEqual([])
  })

  it('wait for a picture that storage does not give now, and not for one that was never sent', async () => {
    const own = await openTestShop()
    const order = await aDelivered(own)
    const photo = `reviews/${order.store}/${order.customer}/${order.id}/never-sent.jpg`
    const review: Review = {
      ...valueOf(await say(order, { photo })),
      state: 'shown',
      counted: false,
    }
    await documentAt(db, 'reviews/{order}', order.id).set(review)
    const down: Files = {
      list: () => Promise.reject(new Error('storage is down')),
      copy: () => Promise.reject(new Error('storage is down')),
      remove: () => Promise.reject(new Error('storage is down')),
    }
    await countReviews(own.store.id, [order.id], aContext({ files: down, now: Date.now }))
    expect(await stored(order)).toMatchObject({ counted: false, photo })
    await countReviews(own.store.id, [order.id], aContext({ files, now: Date.now }))
    expect(await stored(order)).toMatchObject({ counted: true, photo: null, shownPhoto: null })
    expect((await ratingsOf(own)).food.count).toBe(1)
  })
})
