import { grant } from '@forno/domain/loyalty/grant'
import { wrongWith } from '@forno/domain/loyalty/testing/balance'
import type { Shop } from '@forno/domain/order/place-order'
import { valueOf } from '@forno/domain/testing/an-order'
import { beforeAll, describe, expect, it } from 'vitest'
import { collectionAt, documentAt } from '../platform/documents.ts'
import { codesOf, give } from '../platform/testing/doors.ts'
import { readAccount, savePoints } from '../platform/points.ts'
import { emulatedDb } from '../platform/testing/emulators.ts'
import { aContext } from '../platform/testing/test-context.ts'
import {
  aSignedInCustomer,
  aSignedInMember,
  type SignedIn,
} from '../platform/testing/test-people.ts'
import { aKey, checkoutAt, openTestShop } from '../platform/testing/test-shop.ts'
import { settlePoints } from './settle-points.ts'

let shop: Shop
let cook: SignedIn
let manager: SignedIn
let customer: SignedIn
const EARNED = 327

beforeAll(async () => {
  shop = await openTestShop()
  ;[cook, manager] = await Promise.all([
    aSignedInMember(shop.store.id, 'cook'),
    aSignedInMember(shop.store.id, 'manager'),
  ])
})

const linesOf = async (uid: string) => {
  const found = await collectionAt(emulatedDb(), 'points/{line}').where('person', '==', uid).get()
  return found.docs.map((doc) => doc.data())
}
/** A balance, looked through on the way. */
async function balanceOf(uid: string): Promise<number> {
  const account = (await documentAt(emulatedDb(), 'loyalties/{uid}', uid).get()).data()
  if (!account) return 0
  expect(wrongWith(account, await linesOf(uid))).toEqual([])
  return account.balance
}
const becomes = (uid: string, points: number) =>
  expect.poll(() => balanceOf(uid), { timeout: 40_000, interval: 200 }).toBe(points)

const place = (by: SignedIn, reward?: string) => {
  const pickup = { fulfilment: { kind: 'pickup' } as const }
  return give('placeOrder', checkoutAt(shop, reward ? { ...pickup, reward } : pickup), by)
}
/** Points that no order has earned. */
const given = async (uid: string, points: number): Promise<void> => {
  const ctx = aContext()
  await ctx.db.runTransaction(async (tx) => {
    const account = await readAccount(tx, ctx, uid, shop.store.id)
    const cause = { kind: 'makeGood', store: shop.store.id, at: ctx.now() } as const
    savePoints(tx, ctx, grant(account, { ...cause, id: `${uid}:makeGood:1` }, points, shop.store))
  })
}
/** Placed and collected, with its points. */
async function had(by: SignedIn): Promise<string> {
  const { order } = valueOf(await place(by))
  for (const move of ['accept', 'prepare', 'bake', 'finish', 'collect']) {
    valueOf(await give('moveOrder', { order, move }, cook))
  }
  await becomes(by.uid, EARNED)
  return order
}

/** Triggers of the emulator take their time when much else is running. */
const SLOW = 90_000

describe('points in the database', { timeout: SLOW }, () => {
  it('come once, from whoever does the work at the same time', async () => {
    customer = await aSignedInCustomer()
    const order = await had(customer)
    const ctx = aContext()
    await Promise.all([1, 2, 3].map(() => settlePoints(order, ctx)))
    expect(await linesOf(customer.uid)).toHaveLength(1)
  })

  it('go with the refund', async () => {
    const other = await aSignedInCustomer()
    const order = await had(other)
    const ask = { what: { kind: 'whole' }, reason: 'cold', bearer: 'shop', key: aKey() }
    valueOf(await give('refundOrder', { order, ...ask }, manager))
    await becomes(other.uid, 0)
    expect((await linesOf(other.uid)).map(({ amount }) => amount)).toEqual([EARNED, -EARNED])
  })

  it('pay for one reward when two checkouts want the same points at once', async () => {
    const other = await aSignedInCustomer()
    await given(other.uid, 120)
    const answers = await Promise.all([place(other, 'two-off'), place(other, 'two-off')])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(answers.flatMap(codesOf)).toEqual(['pointsShort reward'])
    expect(await balanceOf(other.uid)).toBe(20)
  })

  it('are given back once when the order is cancelled', async () => {
    const other = await aSignedInCustomer()
    await given(other.uid, 120)
    const { order } = valueOf(await place(other, 'two-off'))
    valueOf(await give('moveOrder', { order, move: 'cancel' }, other))
    const ctx = aContext()
    await Promise.all([1, 2].map(() => settlePoints(order, ctx)))
    expect(await balanceOf(other.uid)).toBe(120)
    const kinds = (await linesOf(other.uid)).map(({ kind }) => kind)
    expect(kinds.toSorted((one, two) => one.localeCompare(two))).toEqual([
      'giveBack',
      'makeGood',
      'redeem',
    ])
  })

  it('bring a friend’s once', async () => {
    const [brings, friend] = await Promise.all([aSignedInCustomer(), aSignedInCustomer()])
    const marks = (name: string) => ({ contact: { name, phone: `+598 9${Date.now() % 1e7}` } })
    await collectAs(brings, marks('One'))
    const { code } = valueOf(await give('makeFriendCode', {}, brings))
    valueOf(await give('useFriendCode', { code }, friend))
    await new Promise((done) => setTimeout(done, 5))
    const order = await collectAs(friend, marks('Two'))
    await becomes(friend.uid, EARNED + 100)
    await Promise.all([1, 2].map(() => settlePoints(order, aContext())))
    expect(await balanceOf(brings.uid)).toBe(EARNED + 150)
  })
})

async function collectAs(by: SignedIn, changes: Parameters<typeof checkoutAt>[1]): Promise<string> {
  const checkout = checkoutAt(shop, { fulfilment: { kind: 'pickup' }, ...changes })
  const { order } = valueOf(await give('placeOrder', checkout, by))
  for (const move of ['accept', 'prepare', 'bake', 'finish', 'collect']) {
    valueOf(await give('moveOrder', { order, move }, cook))
  }
  await expect
    .poll(() => balanceOf(by.uid), { timeout: 40_000, interval: 200 })
    .toBeGreaterThanOrEqual(EARNED)
  return order
}
