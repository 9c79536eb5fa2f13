import { valueOf } from '@forno/domain/testing/an-order'
import { beforeAll, describe, expect, it } from 'vitest'
import { documentAt } from '../platform/documents.ts'
import { eventually, give, sweepNow } from '../platform/testing/doors.ts'
import { emulatedDb } from '../platform/testing/emulators.ts'
import {
  aSignedInCustomer,
  aSignedInMember,
  type SignedIn,
} from '../platform/testing/test-people.ts'
import { checkoutAt, historyOf, openTestShop, storedOrder } from '../platform/testing/test-shop.ts'

let customer: SignedIn

beforeAll(async () => {
  customer = await aSignedInCustomer()
})

const jobOf = (order: string) => documentAt(emulatedDb(), 'jobs/{job}', `${order}:expire:placed`)
const job = async (order: string) => (await jobOf(order).get()).data()

/** An order whose time to be accepted is over as soon as it is placed, and whose trigger was lost. */
async function anOverdueOrder(acceptWithin = 0.05): Promise<string> {
  const shop = await openTestShop({ acceptWithin })
  const { order } = valueOf(await give('placeOrder', checkoutAt(shop), customer))
  return order
}

describe('an order that nobody accepts', () => {
  it('is cancelled by its own job when that is due at once', async () => {
    const order = await anOverdueOrder(0)
    await eventually(async () => (await job(order))?.state === 'done')
    expect(await historyOf(order)).toEqual(['place', 'expire'])
    expect((await storedOrder(order)).status).toBe('cancelled')
  })

  it('is left alone before its time', async () => {
    const order = await anOverdueOrder(15)
    await sweepNow()
    expect((await job(order))?.state).toBe('waiting')
    expect((await storedOrder(order)).status).toBe('placed')
  })

  it('is cancelled by the sweep when its time has come, and only once', async () => {
    const order = await anOverdueOrder(0.01)
    await new Promise((resolve) => setTimeout(resolve, 700))
    await Promise.all([sweepNow(), sweepNow()])
    await sweepNow()
    expect((await job(order))?.state).toBe('done')
    expect(await historyOf(order)).toEqual(['place', 'expire'])
  })

  it('is cancelled although its job was lost altogether', async () => {
    const order = await anOverdueOrder()
    await jobOf(order).delete()
    const ref = documentAt(emulatedDb(), 'orders/{order}', order)
    await ref.update({ placedAt: Date.now() - 120_000 })
    await sweepNow()
    expect(await historyOf(order)).toEqual(['place', 'expire'])
  })
})

it('an order that was accepted in time is not touched by its job', async () => {
  const shop = await openTestShop({ acceptWithin: 0.02 })
  const cook = await aSignedInMember(shop.store.id, 'cook')
  const { order } = valueOf(await give('placeOrder', checkoutAt(shop), customer))
  valueOf(await give('moveOrder', { order, move: 'accept' }, cook))
  await new Promise((resolve) => setTimeout(resolve, 1300))
  await sweepNow()
  expect((await job(order))?.state).toBe('done')
  expect(await historyOf(order)).toEqual(['place', 'accept'])
})

it('a job that nobody can read does not keep the others waiting', async () => {
  const order = await anOverdueOrder(0.01)
  const broken = emulatedDb().doc(`jobs/broken-${order}`)
  await broken.set({ state: 'waiting', dueAt: 1, kind: 'paintTheShop' })
  await new Promise((resolve) => setTimeout(resolve, 700))
  await sweepNow()
  expect((await broken.get()).get('state')).toBe('stuck')
  expect((await job(order))?.state).toBe('done')
})
