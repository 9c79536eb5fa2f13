import { newDesk } from '@forno/domain/dispatch/desk'
import type { Shop } from '@forno/domain/order/place-order'
import { valueOf } from '@forno/domain/testing/an-order'
import { minutes } from '@forno/domain/time/millis'
import { beforeAll, describe, expect, it } from 'vitest'
import { documentAt } from './platform/documents.ts'
import { codesOf, give } from './platform/testing/doors.ts'
import { deliveringTaps } from './platform/testing/drive-taps.ts'
import { emulatedDb } from './platform/testing/emulators.ts'
import {
  aSignedInCustomer,
  aSignedInMember,
  type SignedIn,
} from './platform/testing/test-people.ts'
import {
  checkoutAt,
  documentsOfOrders,
  historyOf,
  openTestShop,
  storedOrder,
} from './platform/testing/test-shop.ts'

let shop: Shop
let customer: SignedIn
let cook: SignedIn
let driver: SignedIn
let manager: SignedIn

beforeAll(async () => {
  shop = await openTestShop()
  const { id } = shop.store
  customer = await aSignedInCustomer()
  ;[cook, driver, manager] = await Promise.all([
    aSignedInMember(id, 'cook'),
    aSignedInMember(id, 'driver'),
    aSignedInMember(id, 'manager'),
  ])
  const desk = { ...newDesk(id), auto: false }
  await documentAt(emulatedDb(), 'dispatches/{store}', id).set(desk)
  const shift = { store: id, shift: 'shift-0001', vehicle: 'car' }
  valueOf(await give('startShift', { ...shift, until: Date.now() + minutes(240) }, driver))
})

const placed = async (changes = {}) =>
  valueOf(await give('placeOrder', checkoutAt(shop, changes), customer)).order

const move = (order: string, name: string, by: SignedIn, reason?: string) =>
  give('moveOrder', { order, move: name, ...(reason === undefined ? {} : { reason }) }, by)

/** Everything that a driver does with the run of an order, from the counter to the door and back. */
async function drive(order: string) {
  const { run: id } = await storedOrder(order)
  const run = (await documentAt(emulatedDb(), 'runs/{run}', id ?? '').get()).data()
  if (!run) throw new Error(`${order} is in no run`)
  const taps = deliveringTaps(run, Date.now())
  return valueOf(await give('sendTaps', { run: run.id, taps }, driver))
}

async function moves(order: string, by: SignedIn, ...names: string[]): Promise<void> {
  for (const name of names) valueOf(await move(order, name, by))
}

describe('a delivery', () => {
  it('goes from the click to the door by the people whose work it is', async () => {
    const order = await placed()
    await moves(order, cook, 'accept', 'prepare', 'bake', 'finish')
    expect(codesOf(await move(order, 'pickUp', driver))).toEqual(['notFound order'])
    valueOf(await give('assignDriver', { order, driver: driver.uid }, manager))
    for (const one of [cook, driver]) {
      expect(codesOf(await move(order, 'pickUp', one))).toEqual(['notAllowed'])
    }
    await drive(order)
    expect((await historyOf(order)).join(' ')).toBe(
      'place accept prepare bake finish assign pickUp arrive deliver',
    )
    const { orders } = valueOf(await give('listMyOrders', {}, customer))
    expect(orders.map(({ id, status }) => [id, status])).toContainEqual([order, 'delivered'])
  })

  it('is closed to its driver when it is over, but a repeated tap is still told that all is well', async () => {
    const order = await placed()
    await moves(order, cook, 'accept', 'prepare', 'bake', 'finish')
    valueOf(await give('assignDriver', { order, driver: driver.uid }, manager))
    const told = await drive(order)
    const before = await documentsOfOrders()
    expect(await drive(order)).toEqual(told)
    expect(await documentsOfOrders()).toEqual(before)
    expect(codesOf(await give('readOrder', { order }, driver))).toEqual(['notFound order'])
  })
})

describe('a pickup', () => {
  it('is handed over by the kitchen, and no driver comes into it', async () => {
    const order = await placed({ fulfilment: { kind: 'pickup' } })
    await moves(order, cook, 'accept', 'prepare', 'bake', 'finish')
    const assign = { order, driver: driver.uid }
    expect(codesOf(await give('assignDriver', assign, manager))).toEqual(['orderMovedOn'])
    await moves(order, cook, 'collect')
    expect((await historyOf(order)).join(' ')).toBe('place accept prepare bake finish collect')
  })
})

describe('a move', () => {
  it('is refused to people whose work it is not', async () => {
    const order = await placed()
    const elsewhere = await aSignedInMember('elsewhere', 'cook')
    expect(codesOf(await move(order, 'accept', customer))).toEqual(['notAllowed'])
    expect(codesOf(await move(order, 'accept', elsewhere))).toEqual(['notFound order'])
    expect(codesOf(await move(order, 'refuse', cook))).toEqual(['reasonNeeded reason'])
    expect(codesOf(await move(order, 'expire', cook))).toEqual(['invalid move'])
    expect(await historyOf(order)).toEqual(['place'])
  })

  it('of two at once is made by one, and the other is told what is', async () => {
    const order = await placed()
    const results = await Promise.all([
      move(order, 'accept', cook),
      move(order, 'refuse', manager, 'no dough'),
    ])
    const told = results.filter((result) => !result.ok)
    expect(told).toHaveLength(1)
    expect(told.map(codesOf)).toEqual([['orderMovedOn']])
    const { status } = await storedOrder(order)
    expect(told[0]).toMatchObject({ refusals: [{ params: { status } }] })
    expect(await historyOf(order)).toHaveLength(2)
  })

  it('that is repeated by the same person is well, and written once', async () => {
    const order = await placed()
    const first = await move(order, 'accept', cook)
    expect(await move(order, 'accept', cook)).toEqual(first)
    expect(codesOf(await move(order, 'accept', manager))).toEqual(['orderMovedOn'])
    expect(await historyOf(order)).toEqual(['place', 'accept'])
  })

  it('that ends an order from the office is in the audit', async () => {
    const order = await placed()
    await moves(order, cook, 'accept')
    valueOf(await move(order, 'callOff', manager, 'the oven is broken'))
    const line = await documentAt(emulatedDb(), 'audit/{line}', `${order}:2`).get()
    expect(line.data()).toMatchObject({
      store: shop.store.id,
      by: manager.uid,
      what: 'moveOrder',
      subject: order,
      detail: 'callOff: the oven is broken',
    })
  })
})
