import { newDesk } from '@forno/domain/dispatch/desk'
import { newAccount } from '@forno/domain/loyalty/account'
import { messageOn } from '@forno/domain/messages/message'
import type { Shop } from '@forno/domain/order/place-order'
import { valueOf } from '@forno/domain/testing/an-order'
import { minutes } from '@forno/domain/time/millis'
import { afterEach, beforeAll, expect, it, vi } from 'vitest'
import { commands } from '@forno/domain/commands/all'
import * as v from 'valibot'
import { collectionAt, documentAt } from '../platform/documents.ts'
import { filesIn } from '../platform/firebase-files.ts'
import { codesOf, eventually, give } from '../platform/testing/doors.ts'
import { deliveringTaps } from '../platform/testing/drive-taps.ts'
import { dyingAt } from '../platform/testing/dying.ts'
import { emulatedBucket, emulatedDb } from '../platform/testing/emulators.ts'
import { ask } from '../platform/testing/in-process.ts'
import { placesOf } from '../platform/testing/scan.ts'
import { aContext } from '../platform/testing/test-context.ts'
import {
  aSignedInCustomer,
  aSignedInGuest,
  aSignedInMember,
  type SignedIn,
} from '../platform/testing/test-people.ts'
import { checkoutAt, historyOf, openTestShop, storedOrder } from '../platform/testing/test-shop.ts'
import { joinGuest } from './join-guest.ts'

// Dying at each call in turn is many calls.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 })

const db = emulatedDb()
const bucket = emulatedBucket()
let shop: Shop
let cook: SignedIn
let driver: SignedIn
let manager: SignedIn

beforeAll(async () => {
  shop = await openTestShop()
  const { id } = shop.store
  ;[cook, driver, manager] = await Promise.all([
    aSignedInMember(id, 'cook'),
    aSignedInMember(id, 'driver'),
    aSignedInMember(id, 'manager'),
  ])
  await documentAt(db, 'dispatches/{store}', id).set({ ...newDesk(id), auto: false })
  const shift = { store: id, shift: 'shift-0001', vehicle: 'car' }
  valueOf(await give('startShift', { ...shift, until: Date.now() + minutes(240) }, driver))
})

/** The bag is empty again for the next test. */
afterEach(async () => {
  const run = (await documentAt(db, 'drivers/{uid}', driver.uid).get()).data()?.run
  if (run) await give('withdrawRun', { run, reason: 'the test is over' }, manager)
})

const join = (guest: SignedIn, by: SignedIn) => give('joinGuest', { guestToken: guest.token }, by)
const place = async (by: SignedIn) => valueOf(await give('placeOrder', checkoutAt(shop), by)).order

async function runOf(order: string) {
  const { run: id } = await storedOrder(order)
  const run = (await documentAt(db, 'runs/{run}', id ?? '').get()).data()
  if (!run) throw new Error(`${order} is in no run`)
  return run
}

/** An order of a guest's that their driver has set out with. */
async function onItsWay(guest: SignedIn) {
  const order = await place(guest)
  for (const move of ['accept', 'prepare', 'bake', 'finish']) {
    valueOf(await give('moveOrder', { order, move }, cook))
  }
  valueOf(await give('assignDriver', { order, driver: driver.uid }, manager))
  const run = await runOf(order)
  const taps = deliveringTaps(run, Date.now())
  const leaving = taps.slice(0, taps.findIndex(({ move }) => move === 'depart') + 1)
  valueOf(await give('sendTaps', { run: run.id, taps: leaving }, driver))
  return { order, run: run.id, rest: taps.slice(leaving.length) }
}

it('an order under way goes on as the account’s: driver, live position, link and money', async () => {
  const [guest, customer] = [await aSignedInGuest(), await aSignedInCustomer()]
  const { order, run, rest } = await onItsWay(guest)
  const watched = () => documentAt(db, 'positions/{uid}', driver.uid).get()
  expect((await watched()).data()?.watchers).toEqual([guest.uid])

  expect(valueOf(await join(guest, customer))).toEqual({ orders: 1, points: 0 })
  expect((await watched()).data()).toMatchObject({
    watchers: [customer.uid],
    next: customer.uid,
  })
  expect(valueOf(await give('readOrder', { order }, customer)).status).toBe('onTheWay')
  expect(codesOf(await give('readOrder', { order }, guest))).toEqual(['notFound order'])

  valueOf(await give('sendTaps', { run, taps: rest }, driver))
  expect(await historyOf(order)).toContain('deliver')
  const paid = await eventually(async () => {
    const money = (await documentAt(db, 'payments/{order}', order).get()).data()
    return money?.status === 'cashReceived' && money
  })
  expect(paid.customer).toBe(customer.uid)
  const { docs } = await collectionAt(db, 'orders/{order}/events/{event}', order).get()
  expect(new Set(docs.map((doc) => doc.data().customer))).toEqual(new Set([customer.uid]))
})

it('what the guest kept comes along, and what the account has already stays', async () => {
  const [guest, customer] = [await aSignedInGuest(), await aSignedInCustomer()]
  const now = Date.now()
  const address = { street: 'Calle', number: '1', at: shop.store.address.at, usedAt: now }
  const at = (uid: string, id: string) =>
    documentAt(db, 'people/{uid}/addresses/{address}', uid, id)
  await at(guest.uid, 'home').set({ ...address, label: 'of the guest' })
  await at(guest.uid, 'work').set({ ...address, label: 'of the guest' })
  await at(customer.uid, 'home').set({ ...address, label: 'of the account' })
  await documentAt(db, 'people/{uid}', guest.uid).set({ name: 'Guest', phone: '', updatedAt: now })
  const about = { order: 'order-0001', code: 'K7M2', store: shop.store.id }
  const message = messageOn(about, 'delivered', now)
  await documentAt(db, 'people/{uid}/messages/{message}', guest.uid, message.id).set(message)
  const points = { ...newAccount(guest.uid, shop.store.id), balance: 30, expiresAt: now }
  const lots = [{ until: now + minutes(9), points: 30 }]
  await documentAt(db, 'loyalties/{uid}', guest.uid).set({ ...points, lots })

  expect(valueOf(await join(guest, customer))).toEqual({ orders: 0, points: 30 })
  expect((await at(customer.uid, 'home').get()).data()?.label).toBe('of the account')
  expect((await at(customer.uid, 'work').get()).data()?.label).toBe('of the guest')
  expect((await documentAt(db, 'people/{uid}', customer.uid).get()).data()?.name).toBe('Guest')
  const inbox = documentAt(db, 'people/{uid}/messages/{message}', customer.uid, message.id)
  // Where it stands on its way to a device may have changed meanwhile.
  expect((await inbox.get()).data()).toEqual({ ...message, sending: expect.anything() })
  const account = (await documentAt(db, 'loyalties/{uid}', customer.uid).get()).data()
  expect(account).toMatchObject({ balance: 30, lots })
  expect((await db.collection(`people/${guest.uid}/addresses`).get()).size).toBe(0)
})

it('pictures move to where the account may see them, and are named from there', async () => {
  const [guest, customer] = [await aSignedInGuest(), await aSignedInCustomer()]
  const { order, run, rest } = await onItsWay(guest)
  const folder = `proofs/${shop.store.id}/${guest.uid}/${order}/`
  const photo = `${folder}door.jpg`
  await bucket.file(photo).save(Buffer.from([1, 2, 3]), { contentType: 'image/jpeg' })
  const proof = { kind: 'photo', photo } as const
  const taps = rest.map((tap) => (tap.move === 'handOver' ? { ...tap, proof } : tap))
  valueOf(await give('sendTaps', { run, taps }, driver))

  valueOf(await join(guest, customer))
  const moved = photo.replace(guest.uid, customer.uid)
  const [stop] = (await runOf(order)).stops
  expect(stop).toMatchObject({ customer: customer.uid, proof: { photo: moved } })
  expect(await bucket.file(moved).exists()).toEqual([true])
  expect(await bucket.file(photo).exists()).toEqual([false])
})

it('interrupted anywhere, and asked again, it ends the same', async () => {
  const [guest, customer] = [await aSignedInGuest(), await aSignedInCustomer()]
  const order = await place(guest)
  await documentAt(db, 'people/{uid}', guest.uid).set({
    name: 'Guest',
    phone: '',
    updatedAt: Date.now(),
  })
  const account = { ...newAccount(guest.uid, shop.store.id), balance: 30 }
  const lots = [{ until: Date.now() + minutes(9), points: 30 }]
  await documentAt(db, 'loyalties/{uid}', guest.uid).set({ ...account, lots })
  const ctx = aContext({ now: Date.now, files: filesIn(() => bucket) })
  const joining = async () => {
    await joinGuest.answer(
      { guestToken: guest.token },
      { ctx, person: customer.person, about: () => {} },
    )
  }
  let deaths = 0
  for (let n = 0; n < 60 && !(await dyingAt(n, db, joining)); n++) deaths++
  expect(deaths).toBeGreaterThan(10)
  const { output } = commands.joinGuest
  const again = await ask(joinGuest, { guestToken: guest.token }, customer.person, ctx)
  expect(v.parse(output, again)).toEqual({ orders: 0, points: 0 })
  const points = (await documentAt(db, 'loyalties/{uid}', customer.uid).get()).data()
  expect(points?.balance).toBe(30)
  expect((await storedOrder(order)).customer).toBe(customer.uid)
  expect(await historyOf(order)).toEqual(['place'])
  // Only the way of the points still names the guest.
  const named = (await placesOf([guest.uid], db)).filter(
    (place) => !/^(loyalties|points)\//.test(place),
  )
  expect(named).toEqual([])
})

it('only a guest’s own token takes over, and never oneself', async () => {
  const [customer, other] = [await aSignedInCustomer(), await aSignedInCustomer()]
  const refused = ['invalid guestToken']
  expect(codesOf(await join(other, customer))).toEqual(refused)
  expect(codesOf(await join(customer, customer))).toEqual(refused)
  const made = { guestToken: 'x'.repeat(40) }
  expect(codesOf(await give('joinGuest', made, customer))).toEqual(refused)
  const [guest, another] = [await aSignedInGuest(), await aSignedInGuest()]
  expect(codesOf(await join(guest, another))).toEqual(['notAllowed'])
})
