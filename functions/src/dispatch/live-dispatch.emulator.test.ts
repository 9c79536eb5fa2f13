import type { DispatchDesk } from '@forno/domain/dispatch/desk'
import { anOrder, EVENING, valueOf } from '@forno/domain/testing/an-order'
import { minutes } from '@forno/domain/time/millis'
import type { Run } from '@forno/domain/run/run'
import { beforeAll, describe, expect, it } from 'vitest'
import { collectionAt, documentAt } from '../platform/documents.ts'
import { eventually, give, sweepNow } from '../platform/testing/doors.ts'
import { emulatedDb } from '../platform/testing/emulators.ts'
import { installMeter, metered } from '../platform/testing/meter.ts'
import { aClock, aContext } from '../platform/testing/test-context.ts'
import {
  aSignedInCustomer,
  aSignedInMember,
  type SignedIn,
} from '../platform/testing/test-people.ts'
import { checkoutAt, openTestShop, storedOrder } from '../platform/testing/test-shop.ts'
import { planStore } from './plan-store.ts'

let customer: SignedIn

beforeAll(async () => {
  installMeter(emulatedDb())
  customer = await aSignedInCustomer()
})

/** A shop with a cook, and a delivery that is as far as these moves bring it. */
async function aShopWithOrder(...moves: string[]) {
  const shop = await openTestShop()
  const cook = await aSignedInMember(shop.store.id, 'cook')
  const { order } = valueOf(await give('placeOrder', checkoutAt(shop), customer))
  const move = async (name: string) => valueOf(await give('moveOrder', { order, move: name }, cook))
  for (const name of moves) await move(name)
  return { store: shop.store.id, order, move }
}

async function onShift(store: string): Promise<SignedIn> {
  const driver = await aSignedInMember(store, 'driver')
  const until = Date.now() + minutes(240)
  const shift = `shift-of-${driver.uid.slice(-12)}`
  valueOf(await give('startShift', { store, shift, until, vehicle: 'scooter' }, driver))
  return driver
}

const runsOf = async (store: string): Promise<Run[]> =>
  (await collectionAt(emulatedDb(), 'runs/{run}').where('store', '==', store).get()).docs.map(
    (doc) => doc.data(),
  )
const deskOf = async (store: string): Promise<DispatchDesk | undefined> =>
  (await documentAt(emulatedDb(), 'dispatches/{store}', store).get()).data()

/** The run that somebody is being asked about. */
const offered = (store: string, uid?: string): Promise<Run> =>
  eventually(async () =>
    (await runsOf(store)).find(
      ({ status, shownTo }) => status === 'offered' && (uid === undefined || shownTo === uid),
    ),
  )

describe('a shop that is open', () => {
  it('plans an order as soon as it is accepted, and asks the driver when its food is ready', async () => {
    const { store, order, move } = await aShopWithOrder('accept')
    const driver = await onShift(store)
    await eventually(async () => (await deskOf(store))?.plan?.runs[0]?.driver === driver.uid)
    for (const name of ['prepare', 'bake', 'finish']) await move(name)
    const run = await offered(store, driver.uid)
    expect(run.planned).toEqual([order])
    valueOf(await give('answerOffer', { run: run.id, answer: 'accept' }, driver))
    expect(await storedOrder(order)).toMatchObject({ run: run.id, activeDriver: driver.uid })
  })

  it('gives a waiting order to the driver who begins a shift, and to the next when that one declines', async () => {
    const { store, order } = await aShopWithOrder('accept', 'prepare', 'bake', 'finish')
    const first = await onShift(store)
    const run = await offered(store, first.uid)
    const second = await onShift(store)
    valueOf(await give('answerOffer', { run: run.id, answer: 'decline' }, first))
    expect((await offered(store, second.uid)).id).toBe(run.id)
    valueOf(await give('answerOffer', { run: run.id, answer: 'decline' }, second))
    await eventually(async () => (await deskOf(store))?.plan?.leftOut[0]?.order === order)
    await sweepNow()
    expect((await runsOf(store)).map(({ status }) => status)).toEqual(['open'])
  })
})

it('one plan costs two writes and a read for each thing it looks at', async () => {
  const { store } = await openTestShop()
  const ctx = aContext({ now: aClock(EVENING).now })
  // Written without an event, so that nobody else plans for it.
  const order = anOrder({ id: `order-of-${store.id}`, store: store.id, status: 'accepted' })
  await documentAt(ctx.db, 'orders/{order}', order.id).set(order)
  await planStore(store.id, ctx)
  const bill = await metered(() => planStore(store.id, ctx))
  // The desk twice, the shop, the order; three queries that find nothing.
  expect(bill).toEqual({ reads: 7, writes: 2, deletes: 0 })
})
