import { randomUUID } from 'node:crypto'
import { newDesk } from '@forno/domain/dispatch/desk'
import type { Order } from '@forno/domain/order/order'
import type { Shop } from '@forno/domain/order/place-order'
import { offerTo, timedOut } from '@forno/domain/run/offers'
import { newRun, type Run } from '@forno/domain/run/run'
import { takeRun } from '@forno/domain/run/shift'
import { stopFor } from '@forno/domain/run/stop-for'
import type { Tap } from '@forno/domain/run/tap'
import { valueOf } from '@forno/domain/testing/an-order'
import { minutes, type Millis } from '@forno/domain/time/millis'
import { beforeAll, beforeEach, expect, it } from 'vitest'
import { documentAt } from '../platform/documents.ts'
import { openRun, readDriver, saveRun } from '../platform/runs.ts'
import { codesOf, give } from '../platform/testing/doors.ts'
import { emulatedDb } from '../platform/testing/emulators.ts'
import { aContext } from '../platform/testing/test-context.ts'
import {
  aSignedInCustomer,
  aSignedInMember,
  type SignedIn,
} from '../platform/testing/test-people.ts'
import { checkoutAt, historyOf, openTestShop, storedOrder } from '../platform/testing/test-shop.ts'

const system = { uid: 'system', as: 'system' } as const
const bySystem = { uid: 'system', as: ['system'] } as const
let shop: Shop
let manager: SignedIn
let customer: SignedIn
let first: SignedIn
let second: SignedIn

beforeAll(async () => {
  shop = await openTestShop()
  ;[manager, customer] = await Promise.all([
    aSignedInMember(shop.store.id, 'manager'),
    aSignedInCustomer(),
  ])
  // These tests say themselves who is asked, and when.
  const desk = { ...newDesk(shop.store.id), auto: false }
  await documentAt(emulatedDb(), 'dispatches/{store}', shop.store.id).set(desk)
})

beforeEach(async () => {
  ;[first, second] = await Promise.all([onShift(), onShift()])
})

async function onShift(): Promise<SignedIn> {
  const driver = await aSignedInMember(shop.store.id, 'driver')
  const shift = {
    store: shop.store.id,
    shift: randomUUID(),
    until: Date.now() + minutes(240),
    vehicle: 'scooter',
  }
  valueOf(await give('startShift', shift, driver))
  return driver
}

async function anOrderThatIs(status: 'accepted' | 'ready'): Promise<Order> {
  const { order } = valueOf(await give('placeOrder', checkoutAt(shop), customer))
  const way = ['accept', 'prepare', 'bake', 'finish'] as const
  for (const move of status === 'ready' ? way : way.slice(0, 1)) {
    valueOf(await give('moveOrder', { order, move }, manager))
  }
  return storedOrder(order)
}

/** A run that a driver is asked about, as dispatch writes it; `at` is when they were asked. */
async function offer(to: SignedIn, order: Order, at: Millis = Date.now()): Promise<string> {
  const ctx = aContext({ now: () => at })
  const planned = newRun({
    id: `run-${randomUUID()}`,
    store: shop.store.id,
    shop: shop.store.address.at,
    leaveAt: at,
    why: 'a test',
    stops: [stopFor(order, shop.store.driving)],
  })
  await ctx.db.runTransaction(async (tx) => {
    const driver = await readDriver(tx, ctx, to.uid)
    if (!driver) throw new Error('nobody to ask')
    const run = valueOf(offerTo(planned, { uid: driver.uid, name: driver.name }, system, at))
    const holder = valueOf(takeRun(driver, run, at))
    const { driving } = shop.store
    await saveRun(tx, ctx, null, run, { by: bySystem, driving, holder })
  })
  return planned.id
}

/** Lets an offer's time be over, as the sweep does. */
const passOver = (id: string, now: Millis) => {
  const ctx = aContext({ now: () => now })
  return ctx.db.runTransaction(async (tx) => {
    const hand = await openRun(tx, ctx, id)
    const run = hand && timedOut(hand.run, now)
    if (!hand || !run || run === hand.run) return
    await saveRun(tx, ctx, hand, run, { by: bySystem, driving: hand.driving })
  })
}

async function storedRun(id: string): Promise<Run> {
  const run = (await documentAt(emulatedDb(), 'runs/{run}', id).get()).data()
  if (!run) throw new Error(`no run ${id}`)
  return run
}
const runInHandOf = async ({ uid }: SignedIn) =>
  (await documentAt(emulatedDb(), 'drivers/{uid}', uid).get()).data()?.run

const answer = (run: string, said: 'accept' | 'decline', by: SignedIn) =>
  give('answerOffer', { run, answer: said }, by)

type Bare<T> = T extends unknown ? Omit<T, 'id' | 'n' | 'at'> : never
/** Taps of one phone, a second apart, the last of them now. */
const tapsOf = (...bare: Bare<Tap>[]): Tap[] =>
  bare.map((one, n) => ({
    ...one,
    id: randomUUID(),
    n,
    at: Date.now() - 1000 * (bare.length - 1 - n),
  }))
const send = async (run: string, taps: readonly Tap[], by: SignedIn) => {
  const told = await give('sendTaps', { run, taps }, by)
  return told.ok
    ? told.value.outcomes.map((one) => (one.is === 'done' ? 'done' : one.refusals[0]?.code))
    : codesOf(told)
}

const wayOf = ({ id, quote }: Order) =>
  tapsOf(
    { move: 'start' },
    { move: 'tick', stop: id, bag: 1 },
    { move: 'depart', without: {} },
    { move: 'arrive', stop: id },
    { move: 'handOver', stop: id, proof: { kind: 'hand' }, cash: quote.total },
    { move: 'finish' },
  )

it('of two drivers who accept at once exactly one has the run, and the order is theirs', async () => {
  const order = await anOrderThatIs('accepted')
  const run = await offer(first, order, Date.now() - minutes(3))
  await passOver(run, Date.now())
  expect(await runInHandOf(first)).toBeNull()
  // It goes on to the next driver, and both tap "accept": one looks at an old screen.
  const ctx = aContext({ now: () => Date.now() })
  await ctx.db.runTransaction(async (tx) => {
    const hand = await openRun(tx, ctx, run)
    const driver = await readDriver(tx, ctx, second.uid)
    if (!hand || !driver) throw new Error('nothing to offer')
    const who = { uid: driver.uid, name: driver.name }
    const offered = valueOf(offerTo(hand.run, who, system, ctx.now()))
    const holder = valueOf(takeRun(driver, offered, ctx.now()))
    await saveRun(tx, ctx, hand, offered, { by: bySystem, driving: hand.driving, holder })
  })
  const answers = await Promise.all([
    answer(run, 'accept', first),
    answer(run, 'accept', second),
    answer(run, 'accept', second),
  ])
  expect(answers.map((one) => one.ok)).toEqual([false, true, true])
  expect(await storedOrder(order.id)).toMatchObject({ activeDriver: second.uid, run })
  expect(await historyOf(order.id)).toEqual(['place', 'accept', 'assign'])
  expect([await runInHandOf(first), await runInHandOf(second)]).toEqual([null, run])
})

it('an offer is accepted or its time is over, never both', async () => {
  const order = await anOrderThatIs('accepted')
  const run = await offer(first, order)
  const [said] = await Promise.all([
    answer(run, 'accept', first),
    passOver(run, Date.now() + minutes(2)),
  ])
  const { status, offers } = await storedRun(run)
  const { activeDriver } = await storedOrder(order.id)
  expect([status, offers[0]?.answer, activeDriver, await runInHandOf(first)]).toEqual(
    said.ok ? ['accepted', 'accepted', first.uid, run] : ['open', 'timedOut', null, null],
  )
})

it('a driver who declines is free, and is not given the order', async () => {
  const order = await anOrderThatIs('accepted')
  const run = await offer(first, order)
  expect(valueOf(await answer(run, 'decline', first)).status).toBe('open')
  expect(valueOf(await answer(run, 'decline', first)).status).toBe('open')
  expect(await runInHandOf(first)).toBeNull()
  expect(await storedOrder(order.id)).toMatchObject({ activeDriver: null, run })
  expect(codesOf(await answer(run, 'accept', second))).toEqual(['notFound run'])
})

it('an order cancelled in the moment that its driver accepts belongs to nobody', async () => {
  const order = await anOrderThatIs('accepted')
  const run = await offer(first, order)
  const [cancelled] = await Promise.all([
    give('moveOrder', { order: order.id, move: 'cancel' }, customer),
    answer(run, 'accept', first),
  ])
  expect(cancelled.ok).toBe(true)
  expect(await storedOrder(order.id)).toMatchObject({ status: 'cancelled', activeDriver: null })
  expect((await storedRun(run)).status).toBe('cancelled')
  expect(await runInHandOf(first)).toBeNull()
})

it('taps sent twice and out of order end as if they had come one by one', async () => {
  const order = await anOrderThatIs('ready')
  const run = await offer(first, order)
  valueOf(await answer(run, 'accept', first))
  const taps = wayOf(order)
  const [early, late] = [taps.slice(0, 2), taps.slice(2)]
  expect(await send(run, late, second)).toEqual(['notFound run'])
  const tooEarly = ['reasonNeeded', 'runMovedOn', 'runMovedOn', 'runMovedOn']
  expect(await send(run, late, first)).toEqual(tooEarly)
  await Promise.all([send(run, early, first), send(run, early, first)])
  expect(await send(run, taps, first)).toEqual(Array(6).fill('done'))
  expect(await storedRun(run)).toMatchObject({ status: 'done', stops: [{ status: 'handedOver' }] })
  expect(await historyOf(order.id)).toEqual(
    'place accept prepare bake finish assign pickUp arrive deliver'.split(' '),
  )
  expect(await runInHandOf(first)).toBeNull()
})

it('an order that is failed at the door while its driver hands it over ends one way', async () => {
  const order = await anOrderThatIs('ready')
  const run = await offer(first, order)
  valueOf(await answer(run, 'accept', first))
  const taps = wayOf(order)
  await send(run, taps.slice(0, 4), first)
  const fail = { order: order.id, move: 'fail', reason: 'the wrong order' }
  const [failed, [handedOver]] = await Promise.all([
    give('moveOrder', fail, manager),
    send(run, taps.slice(4, 5), first),
  ])
  const { status } = await storedOrder(order.id)
  const [stop] = (await storedRun(run)).stops
  // The food changed hands before the office spoke: that is what the run tells, whoever was written first.
  expect([status, stop?.status, handedOver]).toEqual([
    failed.ok ? 'failed' : 'delivered',
    'handedOver',
    'done',
  ])
  await historyOf(order.id)
})

it('what a silent driver has not left with is given to another', async () => {
  const order = await anOrderThatIs('ready')
  const run = await offer(first, order)
  valueOf(await answer(run, 'accept', first))
  await send(run, tapsOf({ move: 'start' }), first)
  const end = (await documentAt(emulatedDb(), 'drivers/{uid}', first.uid).get()).data()?.shift
  expect(codesOf(await give('endShift', { shift: end?.id }, first))).toEqual(['driverCannot'])
  valueOf(await give('withdrawRun', { run, reason: 'cannot be reached' }, manager))
  const given = await give('assignDriver', { order: order.id, driver: second.uid }, manager)
  const next = valueOf(given).run ?? ''
  const depart = tapsOf({ move: 'tick', stop: order.id, bag: 1 }, { move: 'depart', without: {} })
  expect(await send(run, depart, first)).toEqual(['runMovedOn', 'runMovedOn'])
  expect(await storedOrder(order.id)).toMatchObject({ status: 'ready', activeDriver: second.uid })
  expect(await send(next, wayOf(order), second)).toEqual(Array(6).fill('done'))
  valueOf(await give('endShift', { shift: end?.id }, first))
  const position = await documentAt(emulatedDb(), 'positions/{uid}', first.uid).get()
  expect(position.exists).toBe(false)
})
