import { hasEnded, isFinished } from '@forno/domain/order/statuses'
import { days } from '@forno/domain/time/millis'
import { deleteApp, initializeApp } from 'firebase-admin/app'
import { getFirestore } from 'firebase-admin/firestore'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { collectionAt, documentAt } from '../../functions/src/platform/documents.ts'
import { closeLeftOver } from './close-left-over.ts'
import { DEMO_RUN } from './demo-driving.ts'
import { demoOrders, liveOrderIds } from './past-orders.ts'
import { removeDemoOrders, writeDemoShop } from './write-shop.ts'

// A project of its own: the suite's shop, which other tests look at, stays as it is.
const app = initializeApp({ projectId: 'demo-forno-seed' }, 'seed-test')
const db = getFirestore(app)
const NOW = Date.UTC(2026, 10, 22, 15)

beforeEach(async () => {
  const collections = await db.listCollections()
  await Promise.all(collections.map((collection) => db.recursiveDelete(collection)))
})
afterAll(() => deleteApp(app))

const liveOrders = () =>
  Promise.all(
    liveOrderIds.map(async (id) => (await documentAt(db, 'orders/{order}', id).get()).data()),
  )

describe('writing the demo shop', () => {
  test('the published menu and the orders can be read back as they were', async () => {
    await writeDemoShop(db, NOW)
    const path = 'stores/{store}/menus/{version}'
    const menu = (await documentAt(db, path, 'centro', 'card-2026-11').get()).data()
    expect(menu).toMatchObject({ store: 'centro' })
    const events = await db.collection('orders').doc('demo-order-01').collection('events').get()
    expect(events.docs.map(({ id }) => id)).toContain('000008')
    expect((await liveOrders()).map((order) => order?.status)).toEqual([
      'ready',
      'baking',
      'preparing',
      'placed',
    ])
  })

  test('what the past orders teach is there as after a night', async () => {
    await writeDemoShop(db, NOW)
    const learnt = (await documentAt(db, 'suggestions/{store}', 'centro').get()).data()
    const finished = demoOrders(NOW).filter(({ order }) => isFinished(order.status))
    expect(learnt?.orders).toBe(finished.length)
    expect(learnt?.items).toContain('cola')
    const lift = (await documentAt(db, 'lifts/{store}', 'centro').get()).data()
    expect(lift?.share).toBe(0.1)
  })

  test('the money of the orders is there with its books, and goes with them', async () => {
    await writeDemoShop(db, NOW)
    const count = async () => [
      (await collectionAt(db, 'payments/{order}').get()).size,
      (await db.collectionGroup('entries').get()).size,
      (await collectionAt(db, 'cashSettlements/{settlement}').get()).size,
    ]
    const orders = demoOrders(NOW)
    expect(await count()).toEqual([16, orders.flatMap(({ entries }) => entries).length, 1])
    await removeDemoOrders(db, NOW)
    expect((await count()).slice(0, 2)).toEqual([0, 0])
  })

  test('a second time it is refused whole, and taken once the orders are gone', async () => {
    await writeDemoShop(db, NOW)
    await expect(writeDemoShop(db, NOW + 1)).rejects.toThrow(/exist/i)
    await removeDemoOrders(db, NOW)
    await expect(writeDemoShop(db, NOW + 1)).resolves.toEqual({ orders: 16 })
  })

  test('the driver of the live order is on shift with its run, and dispatch is as it is asked for', async () => {
    await writeDemoShop(db, NOW, null, false)
    const read = async () => ({
      run: (await documentAt(db, 'runs/{run}', DEMO_RUN).get()).data(),
      driver: (await documentAt(db, 'drivers/{uid}', 'demo-driver').get()).data(),
      position: (await documentAt(db, 'positions/{uid}', 'demo-driver').get()).exists,
    })
    const { run, driver, position } = await read()
    expect(run).toMatchObject({ status: 'accepted', driver: { uid: 'demo-driver' } })
    expect(run?.stops.map(({ order }) => order)).toEqual([liveOrderIds[0]])
    expect([driver?.run, driver?.shift?.store, position]).toEqual([DEMO_RUN, 'centro', true])
    const desk = (await documentAt(db, 'dispatches/{store}', 'centro').get()).data()
    expect(desk?.auto).toBe(false)
    await closeLeftOver(db, NOW)
    expect((await read()).driver?.run).toBe(DEMO_RUN)
    await closeLeftOver(db, NOW + days(1))
    expect(await read()).toMatchObject({
      run: undefined,
      driver: { run: null, shift: null },
      position: false,
    })
  })

  test('the next day what was left under way is ended once', async () => {
    await writeDemoShop(db, NOW)
    expect(await closeLeftOver(db, NOW)).toBe(0)
    expect(await closeLeftOver(db, NOW + days(1))).toBe(4)
    expect((await liveOrders()).map((order) => order && hasEnded(order.status))).not.toContain(
      false,
    )
    expect(await closeLeftOver(db, NOW + days(1))).toBe(0)
    const due = await collectionAt(db, 'payments/{order}').where('status', '==', 'cashDue').get()
    expect(due.size).toBe(0)
  })

  test('the audit has one line for each thing that the manager did, and forgets removed orders', async () => {
    await writeDemoShop(db, NOW)
    const all = (await db.collectionGroup('events').get()).docs.map((doc) => doc.data())
    const privileged = all.filter(({ by }) => by.as === 'manager')
    const lines = await db.collection('audit').get()
    expect(lines.size).toBe(privileged.length)
    await removeDemoOrders(db, NOW)
    expect((await db.collection('audit').get()).size).toBe(0)
  })
})
