import { newDesk } from '@forno/domain/dispatch/desk'
import type { Shop } from '@forno/domain/order/place-order'
import { valueOf } from '@forno/domain/testing/an-order'
import { minutes } from '@forno/domain/time/millis'
import { afterEach, beforeAll, expect, it } from 'vitest'
import { documentAt } from '../platform/documents.ts'
import { codesOf, give } from '../platform/testing/doors.ts'
import { emulatedDb } from '../platform/testing/emulators.ts'
import {
  aSignedInCustomer,
  aSignedInMember,
  type SignedIn,
} from '../platform/testing/test-people.ts'
import { checkoutAt, historyOf, openTestShop, storedOrder } from '../platform/testing/test-shop.ts'

let shop: Shop
let manager: SignedIn
let driver: SignedIn

beforeAll(async () => {
  shop = await openTestShop()
  ;[manager, driver] = await Promise.all([
    aSignedInMember(shop.store.id, 'manager'),
    aSignedInMember(shop.store.id, 'driver'),
  ])
  // Managers give every order by hand here.
  const desk = { ...newDesk(shop.store.id), auto: false }
  await documentAt(emulatedDb(), 'dispatches/{store}', shop.store.id).set(desk)
  const shift = { store: shop.store.id, shift: 'shift-0001', vehicle: 'car' }
  valueOf(await give('startShift', { ...shift, until: Date.now() + minutes(240) }, driver))
})

/** The bag is empty again for the next test. */
afterEach(async () => {
  const record = await documentAt(emulatedDb(), 'drivers/{uid}', driver.uid).get()
  const run = record.data()?.run
  if (run) valueOf(await give('withdrawRun', { run, reason: 'the test is over' }, manager))
})

async function anAcceptedOrder(): Promise<string> {
  const customer = await aSignedInCustomer()
  const { order } = valueOf(await give('placeOrder', checkoutAt(shop), customer))
  valueOf(await give('moveOrder', { order, move: 'accept' }, manager))
  return order
}

const assign = (order: string, uid: string | null, by = manager) =>
  give('assignDriver', { order, driver: uid }, by)

it('a manager gives a delivery to a driver of the shop, who can read it from then on', async () => {
  const order = await anAcceptedOrder()
  expect(codesOf(await give('readOrder', { order }, driver))).toEqual(['notFound order'])
  valueOf(await assign(order, driver.uid))
  expect(valueOf(await give('readOrder', { order }, driver)).driver).toEqual({
    uid: driver.uid,
    name: 'Test driver',
  })
  const line = await documentAt(emulatedDb(), 'audit/{line}', `${order}:2`).get()
  expect(line.data()).toMatchObject({ what: 'assignDriver', by: manager.uid, subject: order })
})

it('the shared link shows who comes', async () => {
  const order = await anAcceptedOrder()
  valueOf(await assign(order, driver.uid))
  const { tracking } = await storedOrder(order)
  const link = await documentAt(emulatedDb(), 'trackings/{token}', tracking).get()
  expect(link.data()?.driverName).toBe('Test driver')
})

it('said twice, it is written once', async () => {
  const order = await anAcceptedOrder()
  const first = await assign(order, driver.uid)
  expect(await assign(order, driver.uid)).toEqual(first)
  expect(await historyOf(order)).toEqual(['place', 'accept', 'assign'])
})

it('a delivery that is taken back is closed to the driver again', async () => {
  const order = await anAcceptedOrder()
  valueOf(await assign(order, driver.uid))
  valueOf(await assign(order, null))
  expect(codesOf(await give('readOrder', { order }, driver))).toEqual(['notFound order'])
  expect(await storedOrder(order)).toMatchObject({ run: null, driver: null })
})

it('nobody is given an order who does not drive for this shop now', async () => {
  const order = await anAcceptedOrder()
  const cook = await aSignedInMember(shop.store.id, 'cook')
  const elsewhere = await aSignedInMember('elsewhere', 'driver')
  const gone = await aSignedInMember(shop.store.id, 'driver')
  await documentAt(emulatedDb(), 'staff/{uid}', gone.uid).update({ active: false })
  for (const uid of [cook.uid, elsewhere.uid, gone.uid, 'nobody', 'a/b']) {
    expect(codesOf(await assign(order, uid))).toEqual(['notADriver driver'])
  }
  expect(await historyOf(order)).toEqual(['place', 'accept'])
})

it('only managers of the shop may', async () => {
  const order = await anAcceptedOrder()
  const elsewhere = await aSignedInMember('elsewhere', 'manager')
  expect(codesOf(await assign(order, driver.uid, elsewhere))).toEqual(['notFound order'])
  expect(codesOf(await assign(order, driver.uid, driver))).toEqual(['notAllowed'])
})
