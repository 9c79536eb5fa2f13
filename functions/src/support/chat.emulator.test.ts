import type { Shop } from '@forno/domain/order/place-order'
import { valueOf } from '@forno/domain/testing/an-order'
import { beforeAll, expect, it } from 'vitest'
import { collectionAt, documentAt } from '../platform/documents.ts'
import { codesOf, give } from '../platform/testing/doors.ts'
import { emulatedDb } from '../platform/testing/emulators.ts'
import {
  aSignedInCustomer,
  aSignedInMember,
  type SignedIn,
} from '../platform/testing/test-people.ts'
import { aKey, checkoutAt, openTestShop, storedOrder } from '../platform/testing/test-shop.ts'

let shop: Shop
let cook: SignedIn
let customer: SignedIn

beforeAll(async () => {
  shop = await openTestShop()
  cook = await aSignedInMember(shop.store.id, 'cook')
  customer = await aSignedInCustomer()
})

const placed = async () => valueOf(await give('placeOrder', checkoutAt(shop), customer)).order
const say = (order: string, text: string, by: SignedIn, key = aKey()) =>
  give('sayOnOrder', { order, key, text }, by)

async function linesOf(order: string) {
  const found = await collectionAt(emulatedDb(), 'orders/{order}/chat/{line}', order)
    .orderBy('at')
    .get()
  return found.docs.map((doc) => doc.data())
}

it('the customer and the shop talk, and the customer is told when the shop wrote', async () => {
  const order = await placed()
  valueOf(await say(order, 'Is the bell broken?', customer))
  valueOf(await say(order, '  It works.  ', cook))
  const lines = await linesOf(order)
  expect(lines.map(({ by, text }) => `${by.as}: ${text}`)).toEqual([
    'customer: Is the bell broken?',
    'shop: It works.',
  ])
  expect((await storedOrder(order)).chat).toMatchObject({ lines: 2, lastBy: 'shop' })
  const message = documentAt(
    emulatedDb(),
    'people/{uid}/messages/{message}',
    customer.uid,
    `${order}:chat`,
  )
  expect((await message.get()).data()?.params).toEqual({
    name: shop.store.name,
    text: 'It works.',
  })
})

it('said again with the same key it is one line, also at the same time', async () => {
  const order = await placed()
  const key = aKey()
  await Promise.all([1, 2, 3].map(() => say(order, 'Hello?', customer, key)))
  expect(await linesOf(order)).toHaveLength(1)
  expect((await storedOrder(order)).chat?.lines).toBe(1)
  expect(codesOf(await say(order, 'Something else', customer, key))).toEqual(['keyReused key'])
})

it('strangers and other shops say nothing', async () => {
  const order = await placed()
  const stranger = await aSignedInCustomer()
  const elsewhere = await aSignedInMember('elsewhere', 'cook')
  for (const person of [stranger, elsewhere]) {
    expect(codesOf(await say(order, 'Hello', person))).toEqual(['notFound order'])
  }
  expect(codesOf(await say('order-that-is-not', 'Hello', customer))).toEqual(['notFound order'])
  expect(codesOf(await say(order, '   ', customer))).toEqual(['invalid text'])
  expect(await linesOf(order)).toEqual([])
})

it('twenty a minute are enough for one person, and others may still speak', async () => {
  const order = await placed()
  const answers = []
  for (let n = 0; n < 21; n++) answers.push(codesOf(await say(order, `Line ${n}`, customer)))
  expect(answers.filter((codes) => codes.length === 0)).toHaveLength(20)
  expect(answers.at(-1)).toEqual(['tooOften'])
  valueOf(await say(order, 'We have heard you.', cook))
  expect((await storedOrder(order)).chat?.lines).toBe(21)
})
