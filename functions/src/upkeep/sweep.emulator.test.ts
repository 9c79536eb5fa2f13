import { valueOf } from '@forno/domain/testing/an-order'
import { beforeAll, describe, expect, it } from 'vitest'
import { give, sweepNow } from '../platform/testing/doors.ts'
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

/** An order whose time to be accepted is over as soon as it is placed. */
async function anOverdueOrder(acceptWithin = 0.01): Promise<string> {
  const shop = await openTestShop({ acceptWithin })
  const { order } = valueOf(await give('placeOrder', checkoutAt(shop), customer))
  return order
}

const longEnough = () => new Promise((resolve) => setTimeout(resolve, 700))

describe('an order that nobody accepts', () => {
  it('is left alone before its time', async () => {
    const order = await anOverdueOrder(15)
    await sweepNow()
    expect((await storedOrder(order)).status).toBe('placed')
  })

  it('is cancelled by the sweep when its time has come, and only once', async () => {
    const order = await anOverdueOrder()
    await longEnough()
    await Promise.all([sweepNow(), sweepNow()])
    await sweepNow()
    expect(await historyOf(order)).toEqual(['place', 'expire'])
    expect((await storedOrder(order)).status).toBe('cancelled')
  })
})

it('an order that was accepted in time is left to its kitchen', async () => {
  const shop = await openTestShop({ acceptWithin: 0.02 })
  const cook = await aSignedInMember(shop.store.id, 'cook')
  const { order } = valueOf(await give('placeOrder', checkoutAt(shop), customer))
  valueOf(await give('moveOrder', { order, move: 'accept' }, cook))
  await longEnough()
  await longEnough()
  await sweepNow()
  expect(await historyOf(order)).toEqual(['place', 'accept'])
})

it('a job that nobody can read does not keep the others waiting', async () => {
  const order = await anOverdueOrder()
  const broken = emulatedDb().doc(`jobs/broken-${order}`)
  await broken.set({ state: 'waiting', dueAt: 1, kind: 'paintTheShop' })
  await longEnough()
  await sweepNow()
  expect((await broken.get()).get('state')).toBe('stuck')
  expect((await storedOrder(order)).status).toBe('cancelled')
})
