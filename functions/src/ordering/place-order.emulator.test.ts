import { valueOf } from '@forno/domain/testing/an-order'
import type { Shop } from '@forno/domain/order/place-order'
import { beforeAll, describe, expect, it } from 'vitest'
import { codesOf, give } from '../platform/testing/doors.ts'
import {
  aSignedInCustomer,
  aSignedInGuest,
  type SignedIn,
} from '../platform/testing/test-people.ts'
import { closeShop } from '../platform/testing/shop-changes.ts'
import {
  aKey,
  checkoutAt,
  documentsOfOrders,
  historyOf,
  openTestShop,
  storedOrder,
} from '../platform/testing/test-shop.ts'

let shop: Shop
let customer: SignedIn

beforeAll(async () => {
  shop = await openTestShop()
  customer = await aSignedInCustomer()
})

describe('placing an order', () => {
  it('leaves the order, its first event, its link, its payment and its claim, all for the agreed total', async () => {
    const before = await documentsOfOrders()
    const checkout = checkoutAt(shop)
    const { order, code, tracking, total } = valueOf(await give('placeOrder', checkout, customer))
    const stored = await storedOrder(order)
    expect(total).toBe(checkout.expectedTotal)
    expect(stored).toMatchObject({ customer: customer.uid, code, tracking, status: 'placed' })
    expect(stored.quote.total).toBe(total)
    expect(tracking.startsWith(`${order}.`)).toBe(true)
    expect(await historyOf(order)).toEqual(['place'])
    const added = { orders: 1, events: 1, trackings: 1, claims: 1, payments: 1, jobs: 0, audit: 0 }
    const expected = Object.entries(added).map(([kind, more]) => [kind, (before[kind] ?? 0) + more])
    expect(await documentsOfOrders()).toEqual(Object.fromEntries(expected))
  })

  it('is open to guests', async () => {
    const guest = await aSignedInGuest()
    const { order } = valueOf(await give('placeOrder', checkoutAt(shop), guest))
    expect((await storedOrder(order)).customer).toBe(guest.uid)
  })

  it('is not open to visitors', async () => {
    expect(codesOf(await give('placeOrder', checkoutAt(shop)))).toEqual(['signInFirst'])
  })
})

describe('a checkout that is sent again', () => {
  it('is answered with the same order', async () => {
    const checkout = checkoutAt(shop)
    const first = await give('placeOrder', checkout, customer)
    const before = await documentsOfOrders()
    expect(await give('placeOrder', checkout, customer)).toEqual(first)
    expect(await documentsOfOrders()).toEqual(before)
  })

  it('is answered with the same order when both are on their way at once', async () => {
    const checkout = checkoutAt(shop)
    const before = await documentsOfOrders()
    const [first, second] = await Promise.all([
      give('placeOrder', checkout, customer),
      give('placeOrder', checkout, customer),
    ])
    expect(valueOf(first)).toEqual(valueOf(second))
    expect((await documentsOfOrders())['orders']).toBe((before['orders'] ?? 0) + 1)
  })

  it('is answered with the same order although the shop would refuse it by now', async () => {
    const own = await openTestShop()
    const checkout = checkoutAt(own)
    const first = await give('placeOrder', checkout, customer)
    await closeShop(own)
    expect(codesOf(await give('placeOrder', { ...checkout, key: aKey() }, customer))).toEqual([
      'shopClosed',
    ])
    expect(await give('placeOrder', checkout, customer)).toEqual(first)
  })

  it('is refused when it says something else', async () => {
    const checkout = checkoutAt(shop)
    await give('placeOrder', checkout, customer)
    const before = await documentsOfOrders()
    const other = { ...checkout, note: 'and a fork' }
    expect(codesOf(await give('placeOrder', other, customer))).toEqual(['keyReused key'])
    expect(await documentsOfOrders()).toEqual(before)
  })

  it('is another order when somebody else has the same key', async () => {
    const checkout = checkoutAt(shop)
    const mine = valueOf(await give('placeOrder', checkout, customer))
    const theirs = valueOf(await give('placeOrder', checkout, await aSignedInCustomer()))
    expect(theirs.order).not.toBe(mine.order)
  })
})
